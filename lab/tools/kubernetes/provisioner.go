// The cloud's disks: a folder of the machine for each claim, held to the node its first pod was scheduled to.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apiserver/pkg/server"
	"sigs.k8s.io/sig-storage-lib-external-provisioner/v13/controller"
)

// provisionerName is what a StorageClass names in its field "provisioner".
const provisionerName = "lab.chatbot-deploy/disk"

func runProvisioner() error {
	flags := flag.NewFlagSet("lab-provisioner", flag.ExitOnError)
	kubeconfig := flags.String("kubeconfig", "", "path of the kubeconfig to act with")
	root := flags.String("root", "", "folder that holds the volumes, one folder a node")
	_ = flags.Parse(os.Args[1:])

	client, err := connect(*kubeconfig, "lab-provisioner")
	if err != nil {
		return err
	}
	ctx := server.SetupSignalContext()
	controller.NewProvisionController(ctx, client, provisionerName, disks{root: *root},
		controller.LeaderElection(false)).Run(ctx)
	return nil
}

type disks struct{ root string }

// Provision makes the folder as a new disk looks: owned by root and closed to others, so that a pod that does not
// run as root needs an fsGroup here as it does on a cloud's disk. That is why the volume is "local", not "hostPath":
// the kubelet applies an fsGroup to the first and not to the second.
func (d disks) Provision(_ context.Context, claim controller.ProvisionOptions) (*v1.PersistentVolume, controller.ProvisioningState, error) {
	if err := refuse(claim); err != nil {
		return nil, controller.ProvisioningFinished, err
	}
	path := filepath.Join(d.root, claim.SelectedNodeName, claim.PVName)
	if err := os.MkdirAll(path, 0o755); err != nil {
		return nil, controller.ProvisioningFinished, err
	}
	return &v1.PersistentVolume{
		ObjectMeta: metav1.ObjectMeta{Name: claim.PVName},
		Spec: v1.PersistentVolumeSpec{
			PersistentVolumeReclaimPolicy: *claim.StorageClass.ReclaimPolicy,
			AccessModes:                   claim.PVC.Spec.AccessModes,
			Capacity:                      v1.ResourceList{v1.ResourceStorage: claim.PVC.Spec.Resources.Requests[v1.ResourceStorage]},
			PersistentVolumeSource:        v1.PersistentVolumeSource{Local: &v1.LocalVolumeSource{Path: path}},
			NodeAffinity:                  onlyOn(claim.SelectedNodeName),
		},
	}, controller.ProvisioningFinished, nil
}

// Delete is called only for volumes this provisioner made and whose reclaim policy is Delete.
func (d disks) Delete(_ context.Context, volume *v1.PersistentVolume) error {
	return os.RemoveAll(volume.Spec.Local.Path)
}

// refuse tells what a disk cannot be, as a cloud's block storage does.
func refuse(claim controller.ProvisionOptions) error {
	if claim.SelectedNodeName == "" {
		return errors.New("a disk belongs to one node: use volumeBindingMode WaitForFirstConsumer")
	}
	for _, mode := range claim.PVC.Spec.AccessModes {
		if mode != v1.ReadWriteOnce && mode != v1.ReadWriteOncePod {
			return fmt.Errorf("access mode %s is not supported: a disk is mounted by one node at a time", mode)
		}
	}
	return nil
}

func onlyOn(node string) *v1.VolumeNodeAffinity {
	return &v1.VolumeNodeAffinity{Required: &v1.NodeSelector{NodeSelectorTerms: []v1.NodeSelectorTerm{{
		MatchExpressions: []v1.NodeSelectorRequirement{{
			Key: v1.LabelHostname, Operator: v1.NodeSelectorOpIn, Values: []string{node},
		}},
	}}}}
}
