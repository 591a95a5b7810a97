using Akka.Actor;

namespace Akka.Event;

/// <summary>Watches who has subscribed to the event stream, and takes their subscriptions back when they have stopped.</summary>
internal sealed class EventStreamUnsubscriber(EventStream eventStream) : ActorBase
{
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Register register:
                Context.Watch(register.Subscriber);
                return true;
            case Unregister unregister when !eventStream.HasSubscriptions(unregister.Subscriber):
                Context.Unwatch(unregister.Subscriber);
                return true;
            case Unregister:
                return true;
            case Terminated terminated:
                eventStream.Unsubscribe(terminated.ActorRef);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Somebody has subscribed.</summary>
    public sealed class Register(IActorRef subscriber) : INoSerializationVerificationNeeded
    {
        public IActorRef Subscriber => subscriber;
    }

    /// <summary>Somebody has taken a subscription back, perhaps not the last one.</summary>
    public sealed class Unregister(IActorRef subscriber) : INoSerializationVerificationNeeded
    {
        public IActorRef Subscriber => subscriber;
    }
}
