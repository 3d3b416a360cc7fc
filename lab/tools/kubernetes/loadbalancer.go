// The cloud's load balancer: upstream's service controller with a cloud that gives every Service the machine's own address.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	v1 "k8s.io/api/core/v1"
	"k8s.io/client-go/informers"
	cloudprovider "k8s.io/cloud-provider"
	"k8s.io/cloud-provider/controllers/service"
	controllersmetrics "k8s.io/component-base/metrics/prometheus/controllers"

	"k8s.io/apiserver/pkg/server"
	"k8s.io/apiserver/pkg/util/feature"
)

const clusterName = "lab"

// runLoadBalancer needs no proxy of its own: kube-proxy on the node that owns the address forwards to the pods.
func runLoadBalancer() error {
	flags := flag.NewFlagSet("lab-loadbalancer", flag.ExitOnError)
	kubeconfig := flags.String("kubeconfig", "", "path of the kubeconfig to act with")
	address := flags.String("address", "", "the IP address every load balancer gets")
	_ = flags.Parse(os.Args[1:])

	client, err := connect(*kubeconfig, "lab-loadbalancer")
	if err != nil {
		return err
	}
	ctx := server.SetupSignalContext()
	shared := informers.NewSharedInformerFactory(client, 0)
	controller, err := service.New(cloud{address: *address}, client,
		shared.Core().V1().Services(), shared.Core().V1().Nodes(), clusterName, feature.DefaultFeatureGate)
	if err != nil {
		return fmt.Errorf("make the service controller: %w", err)
	}
	shared.Start(ctx.Done())
	controller.Run(ctx, 2, controllersmetrics.NewControllerManagerMetrics("lab-loadbalancer"))
	return nil
}

// cloud offers load balancers and nothing else a cloud may offer.
type cloud struct{ address string }

func (cloud) Initialize(cloudprovider.ControllerClientBuilder, <-chan struct{}) {}
func (c cloud) LoadBalancer() (cloudprovider.LoadBalancer, bool)                { return c, true }
func (cloud) Instances() (cloudprovider.Instances, bool)                        { return nil, false }
func (cloud) InstancesV2() (cloudprovider.InstancesV2, bool)                    { return nil, false }
func (cloud) Zones() (cloudprovider.Zones, bool)                                { return nil, false }
func (cloud) Clusters() (cloudprovider.Clusters, bool)                          { return nil, false }
func (cloud) Routes() (cloudprovider.Routes, bool)                              { return nil, false }
func (cloud) ProviderName() string                                              { return clusterName }
func (cloud) HasClusterID() bool                                                { return true }

func (c cloud) status() *v1.LoadBalancerStatus {
	return &v1.LoadBalancerStatus{Ingress: []v1.LoadBalancerIngress{{IP: c.address}}}
}

func (c cloud) GetLoadBalancer(_ context.Context, _ string, svc *v1.Service) (*v1.LoadBalancerStatus, bool, error) {
	return c.status(), len(svc.Status.LoadBalancer.Ingress) > 0, nil
}

func (cloud) GetLoadBalancerName(_ context.Context, _ string, svc *v1.Service) string {
	return cloudprovider.DefaultLoadBalancerName(svc)
}

func (c cloud) EnsureLoadBalancer(context.Context, string, *v1.Service, []*v1.Node) (*v1.LoadBalancerStatus, error) {
	return c.status(), nil
}

func (cloud) UpdateLoadBalancer(context.Context, string, *v1.Service, []*v1.Node) error { return nil }

func (cloud) EnsureLoadBalancerDeleted(context.Context, string, *v1.Service) error { return nil }
