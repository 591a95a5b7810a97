using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Sandboxing;
using Messaging.Scripting.Dom;
using Messaging.Windows;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Pages.Navigation;

/// <summary>Where a form leads when it is submitted (HTML Standard 4.10.22.3). There are no servers, so only GET leads anywhere.</summary>
internal sealed class FormSubmission(DocumentScope scope, DocumentExits exits)
{
    private bool _isPostRefused;

    /// <param name="submitter">The button that was pressed; null if none was.</param>
    public void Submit(IHtmlFormElement form, IElement? submitter)
    {
        if (exits.Find(Choose(form, submitter, "action") is { Length: > 0 } action ? action : scope.Url) is not { } url)
            return;
        if (scope.Sandbox.Forbids(SandboxFlags.Forms))
            exits.Refuse(url.Href, "the form is not submitted: the sandbox of its document has no allow-forms");
        else if (Choose(form, submitter, "method")?.ToLowerInvariant() is var method and ("post" or "dialog"))
            RefuseMethod(url.Href, method);
        else
            Get(url, form, submitter);
    }

    private void Get(Urls.UrlRecord url, IHtmlFormElement form, IElement? submitter)
    {
        if (url.OpaquePath is null)
            url.Query = FormEntries.Encode(FormEntries.Of(form, submitter));
        exits.Go(url.Href, Choose(form, submitter, "target"), WindowFeatures.None);
    }

    private void RefuseMethod(string url, string method)
    {
        if (method == "dialog")
        {
            exits.Refuse(url, "a form with the method dialog leads nowhere, as there are no dialogs");
        }
        else if (!_isPostRefused)
        {
            _isPostRefused = true;
            exits.Refuse(url, "a form cannot be sent by POST, as there is no server; a page handles the submit event and cancels it");
        }
    }

    // A button can say otherwise than its form.
    private static string? Choose(IElement form, IElement? submitter, string name) => submitter?.GetAttribute($"form{name}") ?? form.GetAttribute(name);
}
