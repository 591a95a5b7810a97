namespace Messaging.Cloning;

/// <summary>The FileList of an input that a person has given no files, as a value that can be sent. There are no others.</summary>
public sealed class JsFileList : JsValue
{
    public override JsKind Kind => JsKind.FileList;
}
