using System.Reflection;
using System.Text.Json;

namespace Messaging.Cloning;

/// <summary>A public readable member of a CLR type.</summary>
internal sealed class ClrMember
{
    private readonly MemberInfo _member;

    public ClrMember(MemberInfo member)
    {
        _member = member;
        Name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
    }

    /// <summary>The member's name in camel case, as a script would call it.</summary>
    public string Name { get; }

    /// <summary>The member's name in C#.</summary>
    public string ClrName => _member.Name;

    public Type Type => _member is PropertyInfo property ? property.PropertyType : ((FieldInfo)_member).FieldType;

    public MemberInfo Info => _member;

    /// <summary>Whether it can be set from outside, be it only while the object is initialised.</summary>
    public bool IsWritable => _member is PropertyInfo { SetMethod.IsPublic: true } or FieldInfo { IsInitOnly: false };

    /// <summary>Reads the member; what its getter throws propagates unchanged.</summary>
    public object? Read(object instance) => _member is PropertyInfo property
        ? property.GetValue(instance, BindingFlags.DoNotWrapExceptions, null, null, null)
        : ((FieldInfo)_member).GetValue(instance);

    /// <summary>Sets the member; what its setter throws propagates unchanged.</summary>
    public void Write(object instance, object? value)
    {
        if (_member is PropertyInfo property)
            property.SetValue(instance, value, BindingFlags.DoNotWrapExceptions, null, null, null);
        else
            ((FieldInfo)_member).SetValue(instance, value);
    }
}
