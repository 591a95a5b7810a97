using Messaging.Windows.Navigation;

namespace Messaging.Tests.Navigation;

public sealed class WindowFeaturesTests
{
    [Theory]
    [InlineData("", false, false)]
    [InlineData("popup,width=100", false, false)]
    [InlineData("noopener", true, false)]
    [InlineData("popup, NoOpener=1", true, false)]
    [InlineData("noopener=0", false, false)]
    [InlineData("noreferrer", true, true)]
    public void FeaturesAreReadAsTheStandardReadsThem(string text, bool noOpener, bool noReferrer) =>
        Assert.Equal(new WindowFeatures(noOpener, noReferrer), WindowFeatures.Parse(text));
}
