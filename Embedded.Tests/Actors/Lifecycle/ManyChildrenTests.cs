using Akka.Actor;
using Embedded.Tests.Configuration;

namespace Embedded.Tests.Actors.Lifecycle;

public sealed class ManyChildrenTests : ActorTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 20)]
    [InlineData(3, 500)]
    public async Task EachNameIsTakenForAsLongAsItsChildIsThere(int seed, int names)
    {
        var parent = System.ActorOf(Props.Create(() => new Parent()), "parent");
        var random = new Random(seed);
        var taken = new HashSet<string>();
        for (var step = 0; step < 4 * names; step++)
        {
            var name = $"child-{random.Next(names)}";
            if (!taken.Add(name))
            {
                taken.Remove(name);
                await Ask(parent, new Parent.End(name));
            }
            else
            {
                await Ask(parent, new Parent.Make(name));
            }
        }

        var children = await parent.Ask<string[]>(Parent.Names.Instance, Patience);
        Assert.Equal(taken.Order(StringComparer.Ordinal), children.Order(StringComparer.Ordinal));
        for (var i = 0; i < names; i++)
        {
            var name = $"child-{i}";
            Assert.Equal(taken.Contains(name), await parent.Ask<bool>(new Parent.IsThere(name), Patience));
            Assert.Equal(taken.Contains(name), await parent.Ask<bool>(new Parent.Refuses(name), Patience));
        }
    }

    [EmbeddedFact("Akka.NET does not promise an order.")]
    public async Task ChildrenAreNamedInTheOrderInWhichTheyWereMade()
    {
        var parent = System.ActorOf(Props.Create(() => new Parent()), "parent");
        var expected = new List<string>();
        for (var i = 0; i < 100; i++)
        {
            await Ask(parent, new Parent.Make($"child-{i}"));
            expected.Add($"child-{i}");
            if (i % 3 != 2)
            {
                continue;
            }

            var gone = expected[i * 7 % expected.Count];
            await Ask(parent, new Parent.End(gone));
            expected.Remove(gone);
        }

        Assert.Equal(expected, await parent.Ask<string[]>(Parent.Names.Instance, Patience));
    }

    private static Task Ask(IActorRef parent, object request) => parent.Ask<Status.Success>(request, Patience);

    private sealed class Parent : ReceiveActor
    {
        public Parent()
        {
            Receive<Make>(make =>
            {
                Context.ActorOf(Props.Create(() => new Child()), make.Name);
                Sender.Tell(new Status.Success(make.Name));
            });
            Receive<End>(end =>
            {
                var child = Context.Child(end.Name);
                Context.WatchWith(child, new Ended(Sender));
                Context.Stop(child);
            });
            Receive<Ended>(ended => ended.Asker.Tell(new Status.Success(null)));
            Receive<IsThere>(asked => Sender.Tell(!Context.Child(asked.Name).IsNobody()));
            Receive<Refuses>(asked => Sender.Tell(IsRefused(asked.Name)));
            Receive<Names>(_ => Sender.Tell(Context.GetChildren().Select(child => child.Path.Name).ToArray()));
        }

        private static bool IsRefused(string name)
        {
            try
            {
                Context.Stop(Context.ActorOf(Props.Create(() => new Child()), name));
                return false;
            }
            catch (InvalidActorNameException)
            {
                return true;
            }
        }

        public sealed record Make(string Name);

        public sealed record End(string Name);

        public sealed record Ended(IActorRef Asker);

        public sealed record IsThere(string Name);

        public sealed record Refuses(string Name);

        public sealed record Names
        {
            public static readonly Names Instance = new();
        }
    }

    private sealed class Child : ReceiveActor
    {
        public Child() => ReceiveAny(_ => { });
    }
}
