using Messaging.Windows;

namespace Messaging.Scripting.Pages.Navigation;

/// <summary>Whether a person has just acted on the document (HTML Standard 6.4), which lets it do more to other windows.</summary>
internal sealed class UserActivation(DocumentScope scope)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    private TimeSpan? _last;

    /// <summary>Whether one has ever acted on it ("sticky activation").</summary>
    public bool HasHappened => _last is not null;

    public bool IsTransient => _last is { } last && scope.Now - last < Duration;

    public void Happen() => _last = scope.Now;
}
