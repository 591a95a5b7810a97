using Messaging.Sandboxing;
using Messaging.Testing;
using Messaging.Windows;
using Messaging.Windows.Navigation;

namespace Messaging.Tests.Navigation;

public sealed class SandboxTests
{
    private static readonly Sandbox Strict = Sandbox.Parse("");

    [Theory]
    [Requirement("H2", "H4")]
    [InlineData("", SandboxFlags.Scripts, true)]
    [InlineData("allow-scripts", SandboxFlags.Scripts, false)]
    [InlineData(" ALLOW-SCRIPTS\tallow-forms ", SandboxFlags.Scripts, false)]
    [InlineData("allow-scripts", SandboxFlags.Origin, true)]
    [InlineData("allow-same-origin", SandboxFlags.Origin, false)]
    [InlineData("allow-forms", SandboxFlags.Forms, false)]
    [InlineData("allow-modals", SandboxFlags.Modals, false)]
    [InlineData("allow-popups", SandboxFlags.AuxiliaryNavigation, false)]
    [InlineData("allow-popups", SandboxFlags.PropagatesToOpened, true)]
    [InlineData("allow-popups-to-escape-sandbox", SandboxFlags.PropagatesToOpened, false)]
    [InlineData("allow-top-navigation", SandboxFlags.TopNavigationWithoutActivation, false)]
    [InlineData("allow-top-navigation", SandboxFlags.TopNavigationWithActivation, false)]
    [InlineData("allow-top-navigation-by-user-activation", SandboxFlags.TopNavigationWithoutActivation, true)]
    [InlineData("allow-top-navigation-by-user-activation", SandboxFlags.TopNavigationWithActivation, false)]
    [InlineData("allow-everything", SandboxFlags.Navigation, true)]
    public void ATokenTakesItsFlagAwayAndNoOther(string tokens, SandboxFlags flag, bool forbidden) =>
        Assert.Equal(forbidden, Sandbox.Parse(tokens).Forbids(flag));

    [Fact]
    [Requirement("H2")]
    public void AnElementWithoutTheAttributeForbidsNothingAndAUnionForbidsWhatEitherDoes()
    {
        Assert.Equal(Sandbox.None, Sandbox.Parse(null));
        Assert.Equal(Strict, Sandbox.Parse("allow-scripts").Union(Sandbox.Parse("allow-forms")));
        Assert.Equal(Strict, Sandbox.None.Union(Strict));
    }

    [Theory]
    [InlineData("window-1/frame-2", "window-1/frame-2", true)]
    [InlineData("window-1/frame-2", "window-1/frame-2/frame-3", true)]
    [InlineData("window-1/frame-2/frame-3", "window-1/frame-2", true)]
    [InlineData("window-1/frame-2", "window-1", false)]
    [InlineData("window-1/frame-2", "window-1/frame-4", false)]
    [InlineData("window-1/frame-2", "window-9", false)]
    [InlineData("window-1/frame-2", "window-1/frame-22", false)]
    public void ASandboxedFrameMovesItselfItsFramesAndWindowsBetweenItAndTheTop(string source, string target, bool allowed)
    {
        Assert.Equal(allowed, May(source, Strict, target));
        Assert.True(May(source, Sandbox.None, target));
    }

    [Fact]
    public void TheTopWindowAndOpenedWindowsHaveRulesOfTheirOwn()
    {
        Assert.True(May("window-1/frame-2", Sandbox.Parse("allow-top-navigation"), "window-1"));
        Assert.False(May("window-1/frame-2", Sandbox.Parse("allow-top-navigation-by-user-activation"), "window-1"));
        Assert.True(May("window-1/frame-2", Sandbox.Parse("allow-top-navigation-by-user-activation"), "window-1", byPerson: true));
        Assert.True(May("window-1/frame-2", Strict, "window-9", hasOpened: true));
    }

    private static bool May(string source, Sandbox sandbox, string target, bool hasOpened = false, bool byPerson = false) =>
        WindowTree.MayNavigate(Ref(source), sandbox, Ref(target), !target.Contains('/'), hasOpened, byPerson);

    private static WindowRef Ref(string path) => WindowPaths.RefTo(path);
}
