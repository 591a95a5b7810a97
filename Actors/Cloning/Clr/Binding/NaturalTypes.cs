using System.Numerics;
using System.Text.RegularExpressions;
using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>What a value becomes where any object will do.</summary>
internal static class NaturalTypes
{
    public static Type Of(JsValue value) => value.Kind switch
    {
        JsKind.Boolean or JsKind.BooleanObject => typeof(bool),
        JsKind.Number or JsKind.NumberObject => typeof(double),
        JsKind.BigInt or JsKind.BigIntObject => typeof(BigInteger),
        JsKind.String or JsKind.StringObject => typeof(string),
        JsKind.Date => typeof(DateTimeOffset),
        JsKind.RegExp => typeof(Regex),
        JsKind.ArrayBuffer or JsKind.SharedArrayBuffer or JsKind.View => typeof(byte[]),
        JsKind.Map => typeof(Dictionary<object, object?>),
        JsKind.Set => typeof(HashSet<object?>),
        JsKind.Error => typeof(Exception),
        JsKind.DomException => typeof(DomException),
        JsKind.Array => typeof(List<object?>),
        JsKind.Object => typeof(Dictionary<string, object?>),
        JsKind.PlatformObject => OfPlatformObject(((JsPlatformObject)value).Target),
        _ => typeof(object),
    };

    private static Type OfPlatformObject(ITransferable target) => ((target as IClrFaced)?.Face ?? target).GetType();
}
