using System.Reflection;
using System.Text.Json;

namespace Messaging.Cloning;

/// <summary>Something that an object of a class is made of: a parameter of its constructor, or a member that is set afterwards.</summary>
internal sealed class ObjectPart
{
    private static readonly object Required = new();
    private readonly object? _default;

    /// <summary>A parameter. It may be missing if it has a default or admits null.</summary>
    public ObjectPart(ParameterInfo parameter)
    {
        ClrName = parameter.Name!;
        Type = parameter.ParameterType;
        var admitsNull = new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.NotNull;
        _default = parameter.HasDefaultValue ? parameter.DefaultValue : admitsNull && CanBeNull(Type) ? null : Required;
    }

    /// <summary>A member that is set. It may be missing unless it is declared as required.</summary>
    public ObjectPart(ClrMember member)
    {
        ClrName = member.ClrName;
        Type = member.Type;
        Member = member;
        var isRequired = member.Info.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: true);
        _default = isRequired ? Required : null;
    }

    public string ClrName { get; }

    public string Name => JsonNamingPolicy.CamelCase.ConvertName(ClrName);

    public Type Type { get; }

    /// <summary>The member that is set; null for a parameter.</summary>
    public ClrMember? Member { get; }

    public bool IsRequired => ReferenceEquals(_default, Required);

    /// <summary>What a parameter is if it is missing.</summary>
    public object? Default => _default;

    private static bool CanBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
}
