using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    private const string TestActorDispatcher = "akka.test.test-actor.dispatcher";

    /// <summary>Creates an actor that puts what it receives into the queue of this test, besides <see cref="TestActor"/>.</summary>
    public IActorRef CreateTestActor(string name)
    {
        var dispatchers = Sys.Dispatchers;
        var prerequisites = dispatchers.DefaultGlobalDispatcher.Configurator.Prerequisites;
        dispatchers.RegisterConfigurator(CallingThreadDispatcher.Id,
            new CallingThreadDispatcherConfigurator(Sys.Settings.Config, prerequisites));
        var dispatcher = dispatchers.HasDispatcher(TestActorDispatcher) ? TestActorDispatcher : CallingThreadDispatcher.Id;

        // It can receive from now on; the guardian's turn is not waited for.
        return ((ActorSystemImpl)Sys).SystemGuardian.Cell.AttachStarted(
            Props.Create(() => new QueueingActor(_queue)).WithDispatcher(dispatcher), name);
    }
}
