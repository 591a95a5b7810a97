using System.Runtime.CompilerServices;

namespace Messaging.Cloning;

/// <summary>Chooses how an object with parts is made.</summary>
internal static class BindFrames
{
    private const uint MostHoles = 1 << 16;

    /// <summary>Begins to make an object of a type from a value; null if the value is not what the type asks for.</summary>
    public static BindFrame? TryBegin(JsValue value, Type type, out string expected)
    {
        if (typeof(ITuple).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)))
        {
            expected = $"an array of {type.GetGenericArguments().Length} elements";
            return value is JsArray array && array.Length == type.GetGenericArguments().Length ? new TupleFrame(array, type) : null;
        }

        if (DictionaryCollector.TryMake(type) is { } dictionary)
        {
            expected = "a map or an object";
            return value is JsMap or JsObject ? new EntriesFrame(value, dictionary) : null;
        }

        if (ItemCollector.TryMake(type) is { } items)
        {
            expected = $"an array or a set, with {MostHoles} holes at most";
            var isSource = value is JsSet || (value is JsArray list && list.Length - list.Elements.Present <= MostHoles);
            return isSource ? new ItemsFrame(value, items) : null;
        }

        var plan = ObjectPlan.TryMake(type);
        expected = plan is not null ? "an object" : $"nothing that could become a {type}";
        return plan is not null && value is JsObject or JsError ? new ObjectFrame((JsPropertyHolder)value, plan!) : null;
    }
}
