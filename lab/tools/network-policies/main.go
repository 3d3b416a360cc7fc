// Enforces NetworkPolicies on one node: upstream's controller judges the first packet of each connection. Its own nftables rules need
// a kernel with nft_queue, which this machine's may not have; lab.network sends the packets to its queue by iptables instead.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/signal"

	"golang.org/x/sys/unix"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	"sigs.k8s.io/kube-network-policies/pkg/networkpolicy"
)

func main() {
	kubeconfig := flag.String("kubeconfig", "", "path of the kubeconfig to act with")
	node := flag.String("node", "", "name of the node whose pods are guarded")
	queue := flag.Int("queue", 0, "number of the queue that gets the packets")
	health := flag.String("health", "", "address that answers once the policies are known")
	flag.Parse()
	if err := run(*kubeconfig, *node, *queue, *health); err != nil {
		fmt.Fprintf(os.Stderr, "network-policies: %v\n", err)
		os.Exit(1)
	}
}

func run(kubeconfig, node string, queue int, health string) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return fmt.Errorf("read the kubeconfig %s: %w", kubeconfig, err)
	}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	factory := informers.NewSharedInformerFactory(client, 0)
	policies, core := factory.Networking().V1().NetworkPolicies(), factory.Core().V1()
	controller, err := networkpolicy.NewController(client, policies, core.Namespaces(), core.Pods(), nil, nil, nil, nil,
		networkpolicy.Config{NodeName: node, QueueID: queue, FailOpen: true})
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, unix.SIGTERM)
	defer stop()
	factory.Start(ctx.Done())
	go answer(ctx, factory, health)
	return controller.Run(ctx)
}

func answer(ctx context.Context, factory informers.SharedInformerFactory, address string) {
	factory.WaitForCacheSync(ctx.Done())
	well := http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})
	if err := http.ListenAndServe(address, well); err != nil {
		fmt.Fprintf(os.Stderr, "network-policies: %v\n", err)
		os.Exit(1)
	}
}
