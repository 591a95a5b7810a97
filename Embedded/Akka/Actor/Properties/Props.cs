using System.Linq.Expressions;
using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>
/// The recipe for an actor: its class, the arguments of its constructor, and on what it runs. It never changes and may be used for any
/// number of actors; each instance is made from the same arguments.
/// </summary>
public class Props
{
    private readonly IIndirectActorProducer _producer;
    private readonly object?[] _arguments;
    private string? _dispatcher;
    private string? _mailbox;

    internal Props(IIndirectActorProducer producer, object?[] arguments)
    {
        _producer = producer;
        _arguments = arguments;
    }

    protected Props(Props copy)
        : this(copy._producer, copy._arguments)
    {
        _dispatcher = copy._dispatcher;
        _mailbox = copy._mailbox;
        SupervisorStrategy = copy.SupervisorStrategy;
        StashCapacity = copy.StashCapacity;
    }

    /// <summary>An actor that handles nothing.</summary>
    public static Props Empty { get; } = Create<EmptyActor>();

    public Type Type => _producer.ActorType;

    public object[] Arguments => _arguments!;

    /// <summary>The id of the actor's dispatcher.</summary>
    public string Dispatcher => _dispatcher ?? Dispatchers.DefaultDispatcherId;

    /// <summary>The id of the actor's mailbox.</summary>
    public string Mailbox => _mailbox ?? Mailboxes.DefaultMailboxId;

    /// <summary>How the actor deals with failures of its children, in place of its own strategy; null to leave it to the actor.</summary>
    public SupervisorStrategy SupervisorStrategy { get; protected set; } = null!;

    internal bool HasDispatcher => _dispatcher is not null;

    internal bool HasMailbox => _mailbox is not null;

    /// <summary>How many messages the actor's stash may hold; null to leave it to the mailbox.</summary>
    internal int? StashCapacity { get; private set; }

    /// <summary>From an expression like <c>() =&gt; new MyActor(1, "a")</c>. The arguments are evaluated now, once.</summary>
    /// <exception cref="ArgumentException">It is not an expression of that form.</exception>
    public static Props Create<TActor>(Expression<Func<TActor>> factory, SupervisorStrategy? supervisorStrategy = null)
        where TActor : ActorBase
    {
        if (factory.Body is not NewExpression construction)
        {
            throw new ArgumentException("The create function must be a 'new T (args)' expression", nameof(factory));
        }

        var arguments = construction.Arguments.Select(ExpressionValue.Of).ToArray();
        return new Props(ConstructorProducer.From(construction, arguments), arguments) { SupervisorStrategy = supervisorStrategy! };
    }

    public static Props Create<TActor>(params object[] args)
        where TActor : ActorBase => Create(typeof(TActor), args);

    public static Props Create<TActor>(SupervisorStrategy supervisorStrategy)
        where TActor : ActorBase, new() => new(new ConstructorProducer(typeof(TActor), []), []) { SupervisorStrategy = supervisorStrategy };

    /// <exception cref="ArgumentException"><paramref name="type"/> is not the class of an actor.</exception>
    public static Props Create(Type type, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(type, "Props must be instantiated with an actor type.");
        if (!typeof(ActorBase).IsAssignableFrom(type))
        {
            throw new ArgumentException($"Unknown actor producer [{type.FullName}]", nameof(type));
        }

        return new Props(new ConstructorProducer(type, args), args);
    }

    public static Props CreateBy(IIndirectActorProducer producer, params object[] args) => new(producer, args);

    public Props WithDispatcher(string dispatcher) => new(this) { _dispatcher = dispatcher };

    public Props WithMailbox(string mailbox) => new(this) { _mailbox = mailbox };

    public Props WithSupervisorStrategy(SupervisorStrategy supervisorStrategy) =>
        new(this) { SupervisorStrategy = supervisorStrategy };

    public Props WithStashCapacity(int stashCapacity) => new(this) { StashCapacity = stashCapacity };

    /// <summary>Makes an instance. Only the actor system may call this.</summary>
    /// <exception cref="TypeLoadException">It could not be made.</exception>
    public virtual ActorBase NewActor()
    {
        try
        {
            return _producer.Produce();
        }
        catch (Exception cause)
        {
            throw new TypeLoadException(
                $"Error while creating actor instance of type {Type} with {_arguments.Length} args: ({string.Join(",", _arguments)})", cause);
        }
    }

    internal void Release(ActorBase actor) => _producer.Release(actor);

    private sealed class EmptyActor : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}
