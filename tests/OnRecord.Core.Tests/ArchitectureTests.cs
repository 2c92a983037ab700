using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using OnRecord.English;
using Xunit;

namespace OnRecord.Core.Tests;

/// <summary>Holds the order of the stages: one knows only those before it, has one entry, and no word of a language.</summary>
public sealed class ArchitectureTests
{
    private const string Whole = "OnRecord";

    private static readonly string[] Order =
    [
        "Packs", "Networks", "Pages", "Language", "Names", "Times", "Statements", "Happenings", "Positions", Whole, "Stories", "Comparison", "Format",
    ];

    /// <summary>What every stage may use of the root.</summary>
    private static readonly string[] Basics = ["Span", "Outcome`1", "KebabCaseEnumConverter`1"];

    private static readonly Dictionary<string, string> Entries = new(StringComparer.Ordinal)
    {
        ["Pages"] = "PageReader",
        ["Language"] = "LanguageReader",
        ["Names"] = "NameReader",
        ["Times"] = "TimeReader",
        ["Statements"] = "StatementReader",
        ["Happenings"] = "HappeningReader",
        ["Positions"] = "PositionReader",
        ["Stories"] = "StoryGrouper",
        ["Comparison"] = "StoryComparer",
    };

    /// <summary>Tables whose first column holds words as texts have them; others start with the terms of their rules.</summary>
    private static readonly string[] WordTables =
    [
        "frequent-words.tsv", "language/sentence-starters.tsv", "language/abbreviations.tsv", "language/contractions.tsv", "language/elisions.tsv",
        "names/demonyms.tsv", "names/given-names.tsv", "names/places.tsv", "names/titles.tsv",
    ];

    private static readonly ModuleDefinition Core = ModuleDefinition.ReadModule(typeof(RecordReader).Assembly.Location);

    [Fact]
    public void A_stage_knows_only_the_stages_before_it()
    {
        var breaches = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TypeDefinition type in Core.GetTypes())
        {
            if (StageOf(type) is not { } stage)
                continue;
            foreach (TypeReference used in UsedBy(type))
            {
                if (StageOf(used) is { } other && Array.IndexOf(Order, other) > Array.IndexOf(Order, stage))
                    breaches.Add($"{type.FullName} uses {used.FullName}");
            }
        }

        Assert.Empty(breaches);
    }

    [Fact]
    public void Every_type_is_in_a_stage()
    {
        var strays = Core.GetTypes().Select(Outermost).Where(type => type.Namespace.StartsWith(Whole, StringComparison.Ordinal))
            .Where(type => !IsBasic(type) && StageOf(type) is null).Select(type => type.FullName).Distinct();
        Assert.Empty(strays);
    }

    [Fact]
    public void A_stage_has_one_public_entry()
    {
        foreach ((string stage, string entry) in Entries)
        {
            var entries = Core.Types.Where(type => type.IsPublic && StageOf(type) == stage && type is { IsAbstract: true, IsSealed: true })
                .Select(type => type.Name);
            Assert.Equal([entry], entries);
        }
    }

    [Fact]
    public void Classes_are_sealed_or_static_or_abstract()
    {
        var open = Core.GetTypes().Where(type => type.IsClass && !type.IsValueType && !type.IsSealed && !type.IsAbstract && !IsGenerated(type))
            .Select(type => type.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void No_word_of_the_language_packs_tables_is_written_in_the_library()
    {
        (HashSet<string> words, HashSet<string> terms) = WordsOfTables();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TypeDefinition type in Core.GetTypes())
        {
            // Names of HTML's elements, of fields of metadata and of formats are no words of a language.
            bool ofFormats = type.FullName.StartsWith("OnRecord.Pages.", StringComparison.Ordinal);
            if (StageOf(type) is not { } stage || ofFormats || stage is "Packs" or "Networks" or "Format")
                continue;
            foreach (string literal in Instructions(type).Where(instruction => instruction.OpCode == OpCodes.Ldstr).Select(instruction => (string)instruction.Operand))
            {
                if (literal.Length > 1 && words.Contains(literal) && !terms.Contains(literal))
                    found.Add($"{type.FullName}: \"{literal}\"");
            }
        }

        Assert.Equal([], found);
    }

    // The words of texts, and the terms that rules are made of: columns' names, and what stands beside a word or in a table of rules.
    private static (HashSet<string> Words, HashSet<string> Terms) WordsOfTables()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var terms = new HashSet<string>(StringComparer.Ordinal);
        Assembly pack = typeof(EnglishPack).Assembly;
        foreach (string name in pack.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(pack.GetManifestResourceStream(name)!);
            string[][] rows = [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
            terms.UnionWith(rows[0]);
            terms.UnionWith(rows.Skip(1).SelectMany(row => row.Skip(1)).SelectMany(cell => cell.Split(' ')));
            if (WordTables.Contains(name))
                words.UnionWith(rows.Skip(1).Select(row => row[0]).Where(word => word.Length > 1 && word.All(char.IsLetter)));
        }

        return (words, terms);
    }

    private static string? StageOf(TypeReference type)
    {
        TypeReference outer = type.GetElementType();
        while (outer.DeclaringType is { } declaring)
            outer = declaring;
        if (IsBasic(outer))
            return null;
        if (outer.Namespace == Whole)
            return Whole;
        string? part = outer.Namespace.StartsWith(Whole + ".", StringComparison.Ordinal) ? outer.Namespace.Split('.')[1] : null;
        return part is not null && Order.Contains(part) ? part : null;
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } declaring ? Outermost(declaring) : type;

    private static bool IsBasic(TypeReference type) => type.Namespace == Whole && Basics.Contains(type.Name);

    private static bool IsGenerated(TypeDefinition type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } declaring && IsGenerated(declaring));

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        IEnumerable<TypeReference?> used = type.Interfaces.Select(i => i.InterfaceType).Append(type.BaseType)
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.Methods.SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            .Concat(type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Variables.Select(variable => variable.VariableType)))
            .Concat(Instructions(type).SelectMany(OperandTypes));
        return used.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<Instruction> Instructions(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody && method.Name is not ("PrintMembers" or "ToString")).SelectMany(method => method.Body.Instructions);

    private static IEnumerable<TypeReference?> OperandTypes(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method is GenericInstanceMethod generic ? generic.GenericArguments : []],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
