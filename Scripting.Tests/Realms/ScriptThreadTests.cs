using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class ScriptThreadTests
{
    [Fact]
    public void RunsOnAThreadOfItsOwnAndReturnsTheResult()
    {
        var caller = Environment.CurrentManagedThreadId;
        Assert.NotEqual(caller, ScriptThread.Run(() => Environment.CurrentManagedThreadId));
    }

    [Fact]
    public void AnExceptionComesOutAsItIs()
    {
        var thrown = new InvalidOperationException("inside");
        Assert.Same(thrown, Record.Exception(() => ScriptThread.Run(() => throw thrown)));
    }

    [Fact]
    public void HasAStackForDeepRecursion()
    {
        static int Descend(int depth) => depth == 0 ? 0 : 1 + Descend(depth - 1);
        Assert.Equal(50_000, ScriptThread.Run(() => Descend(50_000)));
    }
}
