using System.Reflection;

namespace Embedded.Tests.Api;

/// <summary>How types and members are declared, in one line.</summary>
internal static class Signature
{
    public static string Of(Type type)
    {
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : "class";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static "
            : type is { IsAbstract: true, IsInterface: false } ? "abstract "
            : type is { IsSealed: true, IsClass: true } ? "sealed "
            : string.Empty;
        var bases = type.GetInterfaces()
            .Where(one => one.IsVisible)
            .Select(TypeNames.Of)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            bases.Insert(0, TypeNames.Of(parent));
        }

        return bases.Count == 0 ? modifier + kind : $"{modifier}{kind} : {string.Join(", ", bases)}";
    }

    public static string Of(ConstructorInfo made) => $"{Access(made)} ({Parameters(made)})";

    public static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : string.Empty;
        return $"{Access(method)} {Static(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{generic}({Parameters(method)}){Override(method)}";
    }

    public static string Of(PropertyInfo property)
    {
        var visible = property.GetAccessors(nonPublic: true).Where(one => one.IsPublic || one.IsFamily || one.IsFamilyOrAssembly).ToList();
        var widest = visible.Find(one => one.IsPublic) ?? visible[0];
        var accessors = visible.Select(one => $"{(Access(one) == Access(widest) ? string.Empty : Access(one) + " ")}{one.Name[..3]};");
        return $"{Access(widest)} {Static(widest)}{TypeNames.Of(property.PropertyType)} {property.Name} {{ {string.Join(" ", accessors)} }}{Override(widest)}";
    }

    public static string Of(FieldInfo field)
    {
        var access = field.IsPublic ? "public" : "protected";
        var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : string.Empty) + (field.IsInitOnly ? "readonly " : string.Empty);
        return $"{access} {kind}{TypeNames.Of(field.FieldType)} {field.Name}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Static(MethodBase method) => method.IsStatic ? "static " : string.Empty;

    private static string Override(MethodInfo method) =>
        method.DeclaringType!.IsInterface ? string.Empty
        : method.IsAbstract ? "  {abstract}"
        : method is { IsVirtual: true, IsFinal: false } ? "  {virtual}"
        : string.Empty;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;
        var value = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : string.Empty;
        return $"{passing}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }
}
