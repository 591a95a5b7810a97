using Messaging.Origins;

namespace Messaging.Windows.Navigation;

/// <summary>The document that makes a window go somewhere, as it was when it did so.</summary>
/// <param name="Origin">What <c>about:blank</c> and a srcdoc document inherit.</param>
/// <param name="BaseUrl">What relative URLs in such a document are resolved against.</param>
/// <param name="Referrer">What the new document learns of where it was called from; empty if nothing.</param>
public sealed record Initiator(Origin Origin, string BaseUrl, string Referrer);
