using Akka.Actor;
using Messaging.Links;
using static Messaging.Links.LinkProtocol;

namespace Messaging.Tests.Links;

/// <summary>Two ends of a link over a network that loses, doubles and reorders what it carries.</summary>
public sealed class LinkTests
{
    [Fact]
    public void EverythingArrivesOnceAndInOrderOverABadNetwork()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var one = new End("one", session: 1);
            var two = new End("two", session: 1);
            for (var i = 0; i < 100; i++)
            {
                one.Send(i);
                if (random.Next(2) == 0)
                    two.Send(i);
                Exchange(one, two, random);
            }

            while (one.IsBusy || two.IsBusy)
                Exchange(one, two, random);
            Assert.Equal(one.Sent, two.Got);
            Assert.Equal(two.Sent, one.Got);
        }
    }

    [Fact]
    public void WhatWasMeantForAnEarlierLifeDoesNotCount()
    {
        var one = new End("one", session: 1);
        var two = new End("two", session: 1);
        one.Send(1);
        Carry(one, two);
        two.Acknowledge();
        Carry(two, one);
        one.Send(2);
        var late = one.Out.Dequeue();

        var reborn = new End("two", session: 2);
        reborn.Receive(((Frame)late) with { Number = 1 });

        Assert.Empty(reborn.Got);
    }

    [Fact]
    public void ANewLifeOfTheOtherNodeIsNoticedAndTheLinkBeginsAnew()
    {
        var one = new End("one", session: 1);
        var two = new End("two", session: 1);
        one.Send(1);
        Carry(one, two);
        two.Acknowledge();
        Carry(two, one);
        one.Send(2);
        one.Out.Clear();

        var reborn = new End("two", session: 2);
        reborn.Send(7);
        Carry(reborn, one);
        one.Send(3);
        Carry(one, reborn);

        Assert.Equal([2], one.LostAtRestart);
        Assert.Equal([7], one.Got);
        Assert.Equal([3], reborn.Got);
    }

    [Fact]
    public void WhatAnEarlierLifeHadStillSentDoesNotCount()
    {
        var one = new End("one", session: 1);
        var old = new End("two", session: 1);
        old.Send(1);
        var reborn = new End("two", session: 2);
        reborn.Send(2);

        Carry(reborn, one);
        Carry(old, one);

        Assert.Equal([2], one.Got);
    }

    private static void Exchange(End one, End two, Random random)
    {
        one.Pass(random);
        two.Pass(random);
        for (var i = random.Next(4); i > 0; i--)
        {
            Carry(one, two, random);
            Carry(two, one, random);
        }
    }

    private static void Carry(End from, End to)
    {
        while (from.Out.TryDequeue(out var message))
            to.Receive(message);
    }

    private static void Carry(End from, End to, Random random)
    {
        if (!from.Out.TryDequeue(out var message))
            return;
        switch (random.Next(6))
        {
            case 0: break;
            case 1: from.Out.Enqueue(message); break;
            case 2: to.Receive(message); to.Receive(message); break;
            default: to.Receive(message); break;
        }
    }

    private sealed class End : ILinkEffects
    {
        private readonly Link _link;
        private bool _owesAcknowledgement;

        public End(string name, long session) => _link = new Link(name, session, new LinkSettings { Window = 8 }, this);

        public Queue<object> Out { get; } = new();

        public List<int> Sent { get; } = [];

        public List<int> Got { get; } = [];

        public List<int> LostAtRestart { get; } = [];

        public bool IsBusy => _link.NextDue is not null || Out.Count > 0 || _owesAcknowledgement;

        public TimeSpan Now { get; private set; }

        public void Send(int number)
        {
            Sent.Add(number);
            _link.Send(new Parcel(ActorRefs.Nobody, number, ActorRefs.Nobody, BitConverter.GetBytes(number)));
        }

        public void Pass(Random random)
        {
            Now += TimeSpan.FromMilliseconds(random.Next(100));
            _link.ResendOverdue();
            if (!_owesAcknowledgement || random.Next(2) == 0)
                return;
            _owesAcknowledgement = false;
            _link.Acknowledge();
        }

        public void Acknowledge() => _link.Acknowledge();

        public void Receive(object message)
        {
            if (message is Frame frame)
                _link.Receive(frame);
            else
                _link.Receive((Acknowledgement)message);
        }

        void ILinkEffects.Carry(object message) => Out.Enqueue(message);

        void ILinkEffects.Arrived(ReadOnlyMemory<byte> payload) => Got.Add(BitConverter.ToInt32(payload.Span));

        void ILinkEffects.AcknowledgeSoon() => _owesAcknowledgement = true;

        void ILinkEffects.Restarted() => LostAtRestart.AddRange(_link.Lose().Select(parcel => (int)parcel.Message));
    }
}
