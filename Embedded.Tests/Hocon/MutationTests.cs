using System.Text;
using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Damaged documents are read or refused, and nothing else happens.</summary>
public sealed class MutationTests
{
    private const string Characters = "{}[]()\"'\\,:=+#/$?.*@!^&`~ \t\n\r\u00a0\ufeff\0\ud800\u2028aZ09-_included";

    private static readonly string[] Valid =
    [
        """
        akka { loglevel = INFO, actor { provider = "x.y, z", deployment { "/a/*" { router = pool } } } } # end
        akka.scheduler.tick-duration = 10ms // more
        """,
        """
        base { a = 1, b = [1, 2, ${?none}], c = null }
        derived = ${base} { b = ${base.b} [3], d = "x"${base.a}"\u0041\n" }
        path = [a], path = ${path} [b], path += c
        """,
        "text = \"\"\"three\n\"quotes\" \"\"\", size = 10 MiB, time = 1.5 hours, flag = on, unquoted = x y/z",
        "include required(file(\"other\"))\nnested { include \"other\", k = ${v} }\nv : 1",
        "{\"json\":{\"a\":[1,2.5e3,true,false,null,{\"b\":\"\\\"\"}]}}",
    ];

    private static readonly string[] Pieces =
        ["${", "${?", "}", "\"\"\"", "include ", "required(", "+=", "//", "a.b.c = ${a}", "{ a = 1 }", "[1]", "null", "\\u00",
            "${base} ${base}"];

    [EmbeddedTheory("Hocon 2.0.4 ends with other exceptions.")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AMutatedDocumentIsReadOrRefusedByTheParser(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++)
        {
            var document = Mutated(random);
            try
            {
                var root = HoconParser.Parse(document, (_, _) => Task.FromResult(Valid[random.Next(2)]));
                Documents.Show(root.Value);
                Assert.Equal(Documents.Show(root.Value), Documents.Show(HoconParser.Parse(root.ToString()).Value));
            }
            catch (Exception problem) when (problem is not HoconParserException)
            {
                Assert.Fail($"seed {seed}, round {round}: {problem.GetType().Name}: {problem.Message}\n{document}");
            }
            catch (HoconParserException problem)
            {
                Assert.Matches("^(other, )?line [0-9]+, column [0-9]+: .+", problem.Message);
            }
        }
    }

    private static string Mutated(Random random)
    {
        var document = new StringBuilder(Valid[random.Next(Valid.Length)]);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(document.Length);
            switch (random.Next(5))
            {
                case 0:
                    document.Remove(at, random.Next(1, Math.Min(6, document.Length - at) + 1));
                    break;
                case 1:
                    document.Insert(at, Characters[random.Next(Characters.Length)]);
                    break;
                case 2:
                    document[at] = Characters[random.Next(Characters.Length)];
                    break;
                case 3:
                    document.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    document.Insert(at, document.ToString(at, random.Next(1, Math.Min(40, document.Length - at) + 1)));
                    break;
            }

            if (document.Length == 0)
                document.Append('a');
        }

        return document.ToString();
    }
}
