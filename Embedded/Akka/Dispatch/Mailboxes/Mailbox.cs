using Akka.Actor;
using Akka.Dispatch.MessageQueues;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>
/// Where an actor's messages wait, and the turns in which it gets them. At most one turn is queued or running at a time, so that
/// whatever happens in a turn is single-threaded. A turn handles all system messages, then user messages up to the dispatcher's
/// throughput, with system messages handled again after each.
/// </summary>
internal abstract partial class Mailbox(MessageDispatcher dispatcher, MailboxBound? bound) : IRunnable
{
    private const int Scheduled = 1;
    private const int Closed = 2;
    private const int Dormant = 4;
    private const int SuspendUnit = 8;

    /// <summary>A turn with as many messages after which there are more is a long one.</summary>
    private const int LongTurn = 16;

    /// <summary>
    /// After so many long turns in a row the queue is long, and what comes is kept as that of a long one is. Where a hundred messages go to and
    /// fro there are three in a row, and going over to segments and back costs more than they spare.
    /// </summary>
    private const int LongTurnsOfLongQueue = 8;

    private MessageQueue _messages;
    private SystemMessageQueue _systemMessages;

    /// <summary><see cref="Scheduled"/>, <see cref="Closed"/>, <see cref="Dormant"/>, and above them how often it is suspended.</summary>
    private int _status = Dormant;

    /// <summary>How many turns in a row were long, up to <see cref="LongTurnsOfLongQueue"/>.</summary>
    private byte _longTurns;

    public MessageDispatcher Dispatcher => dispatcher;

    public bool IsClosed => (Volatile.Read(ref _status) & Closed) != 0;

    public bool IsSuspended => Volatile.Read(ref _status) >= SuspendUnit;

    public bool HasStarted => (Volatile.Read(ref _status) & Dormant) == 0;

    public int SuspendCount => Volatile.Read(ref _status) / SuspendUnit;

    /// <summary>Before the first message: lets the queue of a mailbox's own type hold the user messages.</summary>
    public void Use(IMessageQueue queue, IActorRef owner) => _messages.Use(queue, owner);

    /// <summary>Adds a user message and makes sure that there will be a turn for it.</summary>
    public void Post(object message, IActorRef? sender)
    {
        if (bound is not null && !bound.TryEnter())
        {
            Discard(message, sender);
            return;
        }

        _messages.Add(message, sender);

        // The queue's exchange is a full barrier: either the turn that is ending sees the message, or this sees that it has ended.
        var status = Volatile.Read(ref _status);
        if (status == 0)
        {
            ScheduleTurn(forSystemMessage: false);
        }
        else if ((status & (Closed | Scheduled)) == Closed)
        {
            DiscardAfterClose();
        }
    }

    /// <summary>Adds a system message and makes sure that there will be a turn for it.</summary>
    public void PostSystem(SystemMessage message)
    {
        _systemMessages.Add(message);
        if (IsClosed)
        {
            DiscardAfterClose();
        }
        else
        {
            ScheduleTurn(forSystemMessage: true);
        }
    }

    /// <summary>Puts a message before all others. Only for the actor's own turn.</summary>
    public void Prepend(object message, IActorRef? sender)
    {
        bound?.EnterAnyway();
        _messages.Prepend(message, sender);
    }

    /// <summary>Allows turns, and asks for the first one.</summary>
    public void Open()
    {
        dispatcher.Attach();
        Interlocked.And(ref _status, ~Dormant);
        ScheduleTurn(forSystemMessage: true);
    }

    /// <summary>Holds user messages back until <see cref="Unsuspend"/> was called as often.</summary>
    public void SuspendOnce() => Interlocked.Add(ref _status, SuspendUnit);

    public void Unsuspend()
    {
        int status;
        do
        {
            status = Volatile.Read(ref _status);
            if (status < SuspendUnit)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref _status, status - SuspendUnit, status) != status);

        ScheduleTurn(forSystemMessage: false);
    }

    public void Execute() => dispatcher.RunTurn(this);

    public void Run()
    {
        var previous = CurrentCell.Enter((ActorCell)this);
        var freeNodes = MessageNodePool.OfThisThread();
        try
        {
            ProcessSystemMessages();
            ProcessMessages(freeNodes);
        }
        finally
        {
            CurrentCell.Leave(previous);
            EndTurn(freeNodes);
        }
    }

    /// <summary>Ends the mailbox for good, from within a turn: what it holds and what still comes is discarded.</summary>
    protected void Close()
    {
        Interlocked.Or(ref _status, Closed);
        DiscardAll();
    }

    /// <summary>Handles a user message; must not throw.</summary>
    protected abstract void Invoke(object message, IActorRef? sender);

    /// <summary>Handles the system messages of this chain, and before them whatever has to come first; must not throw.</summary>
    protected abstract void InvokeSystem(SystemMessage? chain);

    /// <summary>Called at the end of a turn after which there is nothing to do.</summary>
    protected abstract void Rest();

    /// <summary>Disposes of a user message that came too late.</summary>
    protected abstract void Discard(object message, IActorRef? sender);

    /// <summary>Disposes of a system message that came too late.</summary>
    protected abstract void DiscardSystem(SystemMessage message);

    private void ProcessSystemMessages()
    {
        do
        {
            InvokeSystem(_systemMessages.TakeAll());
        }
        while (!_systemMessages.IsEmpty && !IsClosed);
    }

    private void ProcessMessages(MessageNodePool.Store freeNodes)
    {
        var left = Math.Max(1, dispatcher.Throughput);
        var deadline = TurnDeadline.Start(dispatcher.ThroughputDeadlineTime);
        while (Volatile.Read(ref _status) == Scheduled && _messages.TryTake(freeNodes, out var message, out var sender))
        {
            bound?.Leave();
            Invoke(message!, sender);
            if (!_systemMessages.IsEmpty)
            {
                ProcessSystemMessages();
            }

            if (--left == 0)
            {
                EndLongTurn(freeNodes);
                return;
            }

            if (deadline.HasPassed)
            {
                return;
            }
        }

        _longTurns = 0;
    }

    private void EndLongTurn(MessageNodePool.Store freeNodes)
    {
        if (dispatcher.Throughput < LongTurn)
        {
            return;
        }

        if (_longTurns < LongTurnsOfLongQueue)
        {
            _longTurns++;
        }
        else
        {
            _messages.Widen(freeNodes);
        }
    }

    private void EndTurn(MessageNodePool.Store freeNodes)
    {
        var status = Volatile.Read(ref _status);
        if ((status & Closed) != 0)
        {
            Interlocked.And(ref _status, ~Scheduled);
            DiscardAfterClose();
            return;
        }

        // The mark is taken before looking whether the queue is empty: what is added in between is then noticed below.
        var mark = _messages.Mark;
        if (!_systemMessages.IsEmpty || (status == Scheduled && !_messages.TryRest(freeNodes)))
        {
            RequestTurn(again: true);
            return;
        }

        if (status == Scheduled)
        {
            Rest();
        }

        Interlocked.And(ref _status, ~Scheduled);
        if (!_systemMessages.IsEmpty)
        {
            ScheduleTurn(forSystemMessage: true);
        }
        else if (!ReferenceEquals(mark, _messages.Mark))
        {
            ScheduleTurn(forSystemMessage: false);
        }
    }

    private void ScheduleTurn(bool forSystemMessage)
    {
        while (true)
        {
            var status = Volatile.Read(ref _status);
            if ((status & (Scheduled | Dormant)) != 0 || (status >= SuspendUnit && !forSystemMessage))
            {
                return;
            }

            if ((status & Closed) != 0)
            {
                DiscardAfterClose();
                return;
            }

            if (Interlocked.CompareExchange(ref _status, status | Scheduled, status) == status)
            {
                RequestTurn(again: false);
                return;
            }
        }
    }

    private void RequestTurn(bool again)
    {
        try
        {
            if (again)
            {
                dispatcher.ExecuteAgain(this);
            }
            else
            {
                dispatcher.Execute(this);
            }
        }
        catch (Exception cause)
        {
            Interlocked.And(ref _status, ~Scheduled);
            dispatcher.ReportRejection(cause);
        }
    }
}
