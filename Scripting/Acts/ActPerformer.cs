using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Pages.Dialogs;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Scripting.Acts;

/// <summary>Does acts in one document.</summary>
internal sealed class ActPerformer(IHtmlDocument document, NodeHandles nodes, FrameElements frames, PageRealm realm, PageDialogs dialogs)
{
    /// <summary>The answer: <see cref="ActPerformed"/>, <see cref="ActFailed"/> or <see cref="ActForFrame"/>.</summary>
    public object Perform(PageAct act)
    {
        if (!realm.IsRunning)
            return new ActFailed($"{act}: the page was stopped");
        return act switch
        {
            ClickAct click => On(act, click.Selector, Click),
            TypeAct type => On(act, type.Selector, element => Type(type, element)),
            CheckAct check => On(act, check.Selector, element => Check(check, element)),
            SelectAct select => On(act, select.Selector, element => Select(select, element)),
            SubmitAct submit => On(act, submit.Selector, element => Submit(submit, element)),
            KeyAct { Selector: { } selector } key => On(act, selector, element => Press(key, nodes.HandleOf(element))),
            KeyAct key => Press(key, 0),
            AnswerAct answer => Expect(answer),
            FrameAct frame => On(act, frame.FrameSelector, element => Enter(frame, element)),
            _ => new ActFailed($"{act}: a page cannot do this"),
        };
    }

    private object On(PageAct act, string selector, Func<IElement, object> perform)
    {
        try
        {
            return document.QuerySelector(selector) is { } element
                ? perform(element)
                : new ActFailed($"{act}: nothing matches '{selector}' in {document.Title ?? "the page"}");
        }
        catch (DomException)
        {
            return new ActFailed($"{act}: '{selector}' is not a CSS selector; it must be like button, .name or #id");
        }
    }

    private object Click(IElement element)
    {
        if (IsControl(element) && FormOwners.IsDisabled(element))
            return new ActFailed($"click: the {element.LocalName} is disabled");
        realm.Invoke(PageTask.Click, nodes.HandleOf(element));
        return ActPerformed.Instance;
    }

    private static bool IsControl(IElement element) =>
        element is IHtmlButtonElement or IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement;

    private object Type(TypeAct act, IElement element)
    {
        if (!ControlValues.IsTextField(element))
            return new ActFailed($"{act}: the {element.LocalName} is not a text field; only input and textarea elements can be typed into");
        if (FormOwners.IsDisabled(element) || element.HasAttribute("readonly"))
            return new ActFailed($"{act}: the {element.LocalName} is {(FormOwners.IsDisabled(element) ? "disabled" : "read-only")}");
        realm.Invoke(PageTask.Type, nodes.HandleOf(element), act.Text);
        return ActPerformed.Instance;
    }

    private object Check(CheckAct act, IElement element)
    {
        if (element is not IHtmlInputElement input || ControlValues.TypeOf(input) is not ("checkbox" or "radio"))
            return new ActFailed($"{act}: the {element.LocalName} is not a box to check; only inputs of type checkbox or radio are");
        if (!act.IsChecked && ControlValues.TypeOf(input) == "radio")
            return new ActFailed($"{act}: a radio button cannot be unchecked; check another one of its group");
        return input.IsChecked == act.IsChecked ? ActPerformed.Instance : Click(element);
    }

    private object Select(SelectAct act, IElement element)
    {
        if (element is not IHtmlSelectElement select)
            return new ActFailed($"{act}: the {element.LocalName} is not a select element");
        if (FormOwners.IsDisabled(select))
            return new ActFailed($"{act}: the select is disabled");
        var options = Choices.OptionsOf(select);
        var option = options.FirstOrDefault(option => ControlValues.Get(option) == act.Option) ?? options.FirstOrDefault(option => Choices.TextOf(option) == act.Option);
        if (option is null)
            return new ActFailed($"{act}: there is no such option; there are {string.Join(", ", options.Select(ControlValues.Get))}");
        realm.Invoke(PageTask.Select, nodes.HandleOf(select), nodes.HandleOf(option));
        return ActPerformed.Instance;
    }

    private object Submit(SubmitAct act, IElement element)
    {
        if ((element as IHtmlFormElement ?? FormOwners.FormOf(element)) is not { } form)
            return new ActFailed($"{act}: the {element.LocalName} is neither a form nor in one");
        realm.Invoke(PageTask.Submit, nodes.HandleOf(form));
        return ActPerformed.Instance;
    }

    private ActPerformed Expect(AnswerAct answer)
    {
        dialogs.Expect(answer);
        return ActPerformed.Instance;
    }

    private object Press(KeyAct act, int element)
    {
        realm.Invoke(PageTask.PressKey, element, act.Key);
        return ActPerformed.Instance;
    }

    private object Enter(FrameAct act, IElement element) => frames.WindowOf(element) is { } frame
        ? new ActForFrame(frame, act.Act)
        : new ActFailed($"{act}: the {element.LocalName} is not a frame; give the selector of an iframe");
}
