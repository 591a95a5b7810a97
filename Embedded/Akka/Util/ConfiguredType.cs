using System.Reflection;
using Akka.Configuration;

namespace Akka.Util;

/// <summary>Makes objects of the classes that the configuration names.</summary>
internal static class ConfiguredType
{
    /// <param name="setting">The path of the setting, for error messages.</param>
    /// <param name="typeName">A full name, with its assembly unless it is one of the engine's own.</param>
    /// <exception cref="ConfigurationException">There is no such class, it is of the wrong kind, or has no such constructor.</exception>
    public static T Create<T>(string setting, string typeName, params object[] arguments)
        where T : class
    {
        var type = Find(setting, typeName);
        if (!typeof(T).IsAssignableFrom(type) || type.IsAbstract)
        {
            throw new ConfigurationException($"{setting}: [{typeName}] is not a class that is a {typeof(T).FullName}.");
        }

        try
        {
            return (T)Activator.CreateInstance(type, arguments)!;
        }
        catch (MissingMethodException cause)
        {
            var wanted = string.Join(", ", arguments.Select(argument => argument.GetType().Name));
            throw new ConfigurationException($"{setting}: [{typeName}] has no public constructor that takes ({wanted}).", cause);
        }
        catch (TargetInvocationException cause)
        {
            throw new ConfigurationException($"{setting}: the constructor of [{typeName}] failed: {cause.InnerException!.Message}", cause);
        }
    }

    /// <exception cref="ConfigurationException">There is no such class.</exception>
    public static Type Find(string setting, string typeName) =>
        Type.GetType(typeName)
        ?? typeof(ConfiguredType).Assembly.GetType(typeName.Split(',')[0].Trim())
        ?? throw new ConfigurationException(
            $"{setting}: there is no class [{typeName}]; a full name and the name of its assembly are needed, as in 'My.Class, My.Assembly'.");
}
