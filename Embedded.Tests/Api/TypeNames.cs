namespace Embedded.Tests.Api;

/// <summary>Types as they are written in a list of an API: full names, with type arguments in angle brackets.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : string.Empty);
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var name = (type.FullName ?? $"{type.Namespace}.{type.Name}").Split('[')[0].Replace('+', '.');
        if (!type.IsGenericType)
        {
            return name;
        }

        var arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        return $"{string.Concat(name.Split('`').Select((part, i) => i == 0 ? part : part.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')))}<{arguments}>";
    }
}
