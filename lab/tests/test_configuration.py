"""What the lab writes for its servers is well formed and says what matters."""

from __future__ import annotations

import json
import tomllib

from lab import containerd, credentials, dns, registry
from lab.node import NODES
from lab.tests.scratch import ScratchCase


class ConfigurationTest(ScratchCase):
    def test_each_containerd_has_its_own_folders(self) -> None:
        configs = [tomllib.loads(node.containerd.config()) for node in NODES]
        for key in ("root", "state"):
            self.assertEqual(len(NODES), len({config[key] for config in configs}))
        for config in configs:
            cri = config["plugins"]["io.containerd.grpc.v1.cri"]
            self.assertTrue(cri["restrict_oom_score_adj"])
            self.assertEqual("localhost:5000/lab/pause:1", cri["sandbox_image"])

    def test_pods_of_the_nodes_have_addresses_of_different_subnets(self) -> None:
        configs = [json.loads(containerd.cni_config(node.name)) for node in NODES]
        subnets = {config["plugins"][0]["ipam"]["ranges"][0][0]["subnet"] for config in configs}
        self.assertEqual(len(NODES), len(subnets))

    def test_nodes_present_the_password_to_the_registry_only_where_told(self) -> None:
        known = tomllib.loads(containerd.registry_rules(with_password=True))
        private = tomllib.loads(containerd.registry_rules(with_password=False))
        self.assertEqual(credentials.registry_authorization(), known["header"]["Authorization"])
        self.assertNotIn("header", private)
        # containerd refuses a file without this section.
        self.assertEqual({}, known["host"])

    def test_secrets_are_made_once_and_for_root_alone(self) -> None:
        first = credentials.registry_password()
        self.assertEqual(first, credentials.registry_password())
        self.assertEqual(0o600, credentials.registry_password_file().stat().st_mode & 0o777)
        self.assertEqual(0o600, credentials.registry_users_file().stat().st_mode & 0o777)
        self.assertEqual(0o600, credentials.kubeconfig("admin").stat().st_mode & 0o777)

    def test_the_registry_accepts_bcrypt_only(self) -> None:
        self.assertRegex(credentials.registry_users_file().read_text(), r"^lab:\$2y\$")
        self.assertIn(str(credentials.registry_users_file()), registry.config())

    def test_the_name_server_answers_for_the_model_registry_and_the_cluster(self) -> None:
        corefile = dns.corefile()
        self.assertIn("10.89.0.1 registry.ollama.ai", corefile)
        self.assertIn("kubernetes cluster.local", corefile)
        self.assertEqual(corefile.count("{"), corefile.count("}"))
