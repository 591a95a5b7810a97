using Akka.Actor;
using Akka.Hosting;
using Messaging.Cluster.Hosting;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.Windows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Messaging.Cluster.Tests;

/// <summary>A node under the generic host, by Akka.Hosting.</summary>
public sealed class HostingTests
{
    private const string Page = "https://a.test/";
    private readonly TestLedger _ledger = new();

    [Fact]
    public async Task TheHostsActorSystemIsANodeWithTheRolesThatItWasGiven()
    {
        using var host = await StartAsync();
        var node = ClusterNode.Of(host.Services.GetRequiredService<ActorSystem>());

        await JoinAsync(node);
        var window = await node.OpenAsync(Page, "front");

        Assert.StartsWith("/user/browser/window-", window.Path, StringComparison.Ordinal);
        await TestNode.Until(() => _ledger.Of<DocumentLoaded>().Any(loaded => loaded.Url == Page));
        await host.StopAsync();
    }

    [Fact]
    public async Task ANodeWhoseHostStopsEndsItsWindowsFirst()
    {
        using var host = await StartAsync();
        var node = ClusterNode.Of(host.Services.GetRequiredService<ActorSystem>());
        await JoinAsync(node);
        await node.OpenAsync(Page, "front");

        await host.StopAsync();

        Assert.Single(_ledger.Of<WindowEnded>());
        Assert.True(node.Membership.IsTerminated);
    }

    [Fact]
    public void AnActorSystemThatWasMadeNoNodeIsNone()
    {
        using var system = ActorSystem.Create("alone");
        MessagingExtension.Install(system, new MessagingOptions());
        Assert.Throws<InvalidOperationException>(() => ClusterNode.Of(system));
    }

    private static async Task JoinAsync(ClusterNode node)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await node.Membership.JoinAsync(node.Membership.SelfAddress, patience.Token);
    }

    private async Task<IHost> StartAsync()
    {
        var options = new MessagingOptions { Trace = _ledger, Documents = new AgentDocuments().Add(Page, () => new EmptyPage()) };
        var host = new HostBuilder()
            .ConfigureServices(services => services.AddAkka("hosted", builder => builder
                .AddHocon("akka { loglevel = ERROR, cluster.roles = [front] }", HoconAddMode.Prepend)
                .WithMessagingNode(options, number: 1)))
            .Build();
        await host.StartAsync();
        return host;
    }

    private sealed class EmptyPage : WindowAgent
    {
        protected override void OnLoad()
        {
        }
    }
}
