using Akka;
using Akka.Actor;
using Embedded.Tests.Configuration;

namespace Embedded.Tests.Actors.Shutdown;

public sealed class MentionedPhaseTests() : ActorTests("akka.coordinated-shutdown.phases.late.depends-on = [only-mentioned]")
{
    [EmbeddedFact("Akka.NET 1.5.30 fails with a KeyNotFoundException when it comes to a phase that another one only mentions.")]
    public async Task APhaseThatIsOnlyMentionedIsRunAsTheDefaultsSay()
    {
        var ran = false;
        var shutdown = CoordinatedShutdown.Get(System);
        shutdown.AddTask("only-mentioned", "step", () =>
        {
            ran = true;
            return Task.FromResult(Done.Instance);
        });
        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);
        Assert.True(ran);
    }
}
