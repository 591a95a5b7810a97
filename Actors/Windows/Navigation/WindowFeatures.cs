namespace Messaging.Windows.Navigation;

/// <summary>The third argument of <c>window.open</c> (HTML Standard 7.2.2.1), as far as it matters where nothing is drawn.</summary>
/// <param name="NoOpener">The new window does not know who opened it, and its opener gets nothing in return.</param>
/// <param name="NoReferrer">The new document does not learn where it was called from. It has no opener either.</param>
public sealed record WindowFeatures(bool NoOpener, bool NoReferrer)
{
    public static readonly WindowFeatures None = new(false, false);

    /// <summary>Reads features such as <c>popup,noopener</c>. A feature without a value, or with any but <c>0</c>, <c>no</c> and <c>false</c>, is on.</summary>
    public static WindowFeatures Parse(string features)
    {
        var noOpener = false;
        var noReferrer = false;
        foreach (var feature in features.Split([',', ' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = feature.Split('=', 2);
            var isOn = parts.Length == 1 || parts[1].ToLowerInvariant() is not ("0" or "no" or "false");
            switch (parts[0].ToLowerInvariant())
            {
                case "noopener": noOpener = isOn; break;
                case "noreferrer": noReferrer = isOn; break;
            }
        }

        return new WindowFeatures(noOpener || noReferrer, noReferrer);
    }
}
