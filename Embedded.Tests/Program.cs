using Embedded.Tests.Api;

if (args is not ["api"])
{
    Console.Error.WriteLine("'api' prints every public type and member of the actor engine; 'dotnet test' runs the tests.");
    return 2;
}

foreach (var line in PublicApi.Lines())
{
    Console.WriteLine(line);
}

return 0;
