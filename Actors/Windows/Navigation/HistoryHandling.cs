namespace Messaging.Windows.Navigation;

/// <summary>What a navigation does to the session history (HTML Standard 7.4.2.2).</summary>
public enum HistoryHandling
{
    /// <summary>A new entry after the current one, in place of those that followed it.</summary>
    Push,

    /// <summary>The current entry becomes another.</summary>
    Replace,
}
