using System.Reflection;
using Messaging.Simulation.Programs;

namespace Messaging.Simulation.Host.Programs;

/// <summary>An assembly with programs of agents, loaded beside this program.</summary>
public sealed class AgentsAssembly
{
    private readonly string _path;
    private readonly Assembly _assembly;

    private AgentsAssembly(string path, Assembly assembly)
    {
        _path = path;
        _assembly = assembly;
    }

    /// <summary>Whether a path is that of an assembly rather than of a page.</summary>
    public static bool IsNamedBy(string path) =>
        !path.Contains("://", StringComparison.Ordinal) && Path.GetExtension(path) is var extension
        && (extension.Equals(".dll", StringComparison.OrdinalIgnoreCase) || extension.Equals(".exe", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="MistakeException">There is no such file, or it is no assembly that can be run here.</exception>
    public static AgentsAssembly Load(string path)
    {
        var full = Path.GetFullPath(path);
        AssemblyFile.RequireFit(path, full);
        try
        {
            return new AgentsAssembly(path, AgentsLoadContext.For(full).LoadFromAssemblyPath(full));
        }
        catch (Exception unfit) when (unfit is BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            throw Unfit(path, unfit);
        }
    }

    /// <summary>How to make a program of the assembly, anew for each run.</summary>
    /// <param name="name">The name of its class; null for the only one.</param>
    /// <exception cref="MistakeException">There is no such program, several to choose from, or it cannot be made.</exception>
    public Func<SimulatedProgram> Find(string? name)
    {
        var type = Choose(Programs(), name);
        if (type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not { } constructor)
            throw new MistakeException($"{_path}: {type.Name} has no constructor without parameters; a program needs one, because an object of it is made for each run.");
        return () => Make(type, constructor);
    }

    private Type[] Programs()
    {
        try
        {
            return [.. _assembly.GetTypes()
                .Where(type => !type.IsAbstract && !type.ContainsGenericParameters && typeof(SimulatedProgram).IsAssignableFrom(type))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)];
        }
        catch (ReflectionTypeLoadException unfit)
        {
            throw Unfit(_path, unfit.LoaderExceptions.FirstOrDefault() ?? unfit);
        }
        catch (Exception unfit) when (unfit is TypeLoadException or FileLoadException or FileNotFoundException)
        {
            throw Unfit(_path, unfit);
        }
    }

    private Type Choose(Type[] programs, string? name)
    {
        if (programs.Length == 0)
            throw new MistakeException($"{_path} has no program: a class that derives from {typeof(SimulatedProgram).FullName}. docs/csharp.md shows one.");
        var names = string.Join(", ", programs.Select(type => type.Name).Distinct());
        var fitting = name is null ? programs : [.. programs.Where(type => type.Name == name || type.FullName == name)];
        return fitting switch
        {
            [var only] => only,
            [] => throw new MistakeException($"{_path} has no program '{name}'; there {(programs.Length == 1 ? "is" : "are")} {names}."),
            _ when name is null => throw new MistakeException($"{_path} has {programs.Length} programs: {names}. Add --program NAME for one of them, for example: --program {programs[0].Name}"),
            _ => throw new MistakeException($"{_path} has {fitting.Length} programs '{name}'; write one with its namespace: {string.Join(", ", fitting.Select(type => type.FullName))}"),
        };
    }

    private SimulatedProgram Make(Type type, ConstructorInfo constructor)
    {
        try
        {
            return (SimulatedProgram)constructor.Invoke(null);
        }
        catch (TargetInvocationException thrown)
        {
            var cause = thrown.InnerException!;
            // Types that are looked for when code first runs are missing in the same way as those that are looked for at once.
            throw cause is TypeLoadException or MissingMemberException or FileLoadException or FileNotFoundException
                ? Unfit(_path, cause)
                : new MistakeException($"{_path}: {type.Name} cannot be made: {cause.GetType().Name}: {FirstLine(cause)}");
        }
    }

    private static MistakeException Unfit(string path, Exception why) =>
        new($"{path} cannot be run here: {FirstLine(why)} Build it against the same version of Messaging as this program, with what it needs beside it.");

    private static string FirstLine(Exception exception) => exception.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
