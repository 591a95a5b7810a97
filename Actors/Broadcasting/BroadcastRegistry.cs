using Akka.Actor;
using Messaging.Profiles;
using Messaging.Runtime;
using Messaging.Tracing;
using static Messaging.Broadcasting.BroadcastProtocol;

namespace Messaging.Broadcasting;

/// <summary>
/// Knows every open broadcast channel. Joins, leaves and posts take effect in the order in which they arrive here, which makes the registry
/// linearizable: a channel gets exactly the messages that were posted after it was made and before it was closed (whatwg/html#7267).
/// </summary>
public sealed class BroadcastRegistry : ReceiveActor
{
    /// <summary>The name under which the registry runs, as a child of the user agent.</summary>
    public const string ActorName = "broadcast";

    private readonly MessagingExtension _messaging = MessagingExtension.For(Context.System);
    private readonly Dictionary<BroadcastTopic, SortedDictionary<long, IActorRef>> _topics = [];

    public BroadcastRegistry()
    {
        Receive<Join>(join => Register(() => OnJoin(join)));
        Receive<Leave>(leave => Register(() => OnLeave(leave)));
        Receive<Late>(late => late.Registration());
        Receive<Post>(OnPost);
        Receive<Relayed>(OnRelayed);
    }

    public static Props Props() => Akka.Actor.Props.Create(() => new BroadcastRegistry());

    private void Register(Action registration)
    {
        if (_messaging.Profile.BroadcastRegistration == BroadcastRegistration.Asynchronous)
            Self.Tell(new Late(registration));
        else
            registration();
    }

    private void OnJoin(Join join)
    {
        if (!_topics.TryGetValue(join.Topic, out var channels))
        {
            _topics.Add(join.Topic, channels = []);
            _messaging.BroadcastRelay?.Join(join.Topic, Self);
        }

        channels.Add(join.Number, join.Owner);
    }

    private void OnLeave(Leave leave)
    {
        if (_topics.TryGetValue(leave.Topic, out var channels) && channels.Remove(leave.Number) && channels.Count == 0)
        {
            _topics.Remove(leave.Topic);
            _messaging.BroadcastRelay?.Leave(leave.Topic, Self);
        }
    }

    private void OnPost(Post post)
    {
        Deliver(post);
        _messaging.BroadcastRelay?.Send(new Relayed(post), Self);
    }

    private void OnRelayed(Relayed relayed)
    {
        if (!Sender.Equals(Self))
            Deliver(relayed.Post);
    }

    private void Deliver(Post post)
    {
        if (!_topics.TryGetValue(post.Topic, out var channels))
            return;

        // Numbers grow with creation: destinations that share an agent are served oldest first.
        foreach (var (number, owner) in channels)
        {
            if (number == post.Sender)
                continue;
            var id = _messaging.NextMessage();
            if (_messaging.IsTracing)
            {
                _messaging.Trace(new MessagePosted(id, $"{post.From} [{post.Topic.Name}]", owner.Path.ToStringWithoutAddress(), post.Record, [])
                {
                    Cause = post.Cause,
                });
            }

            owner.Tell(new Deliver(number, id, post.Record, post.Origin));
        }
    }

    // Leaves wait as joins do, so that none overtakes the join it undoes.
    private sealed record Late(Action Registration) : INoSerializationVerificationNeeded;
}
