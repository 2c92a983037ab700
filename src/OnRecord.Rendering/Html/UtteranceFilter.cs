using System.Globalization;
using System.Text;
using OnRecord.Rendering.Views;
using OnRecord.Statements;

namespace OnRecord.Rendering.Html;

/// <summary>Buttons that show the utterances of one speaker, one form or one outlet, by style sheet alone.</summary>
internal sealed class UtteranceFilter
{
    private const int MostChoices = 16;
    private const string Other = "other";
    private readonly StoryView _story;
    private readonly Anchors _anchors;
    private readonly List<(SpeakerView Speaker, int Count)> _speakers;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public UtteranceFilter(StoryView story, Anchors anchors)
    {
        _story = story;
        _anchors = anchors;
        _speakers =
        [
            .. story.Utterances
                .Where(utterance => utterance.Speaker.Id is not null)
                .GroupBy(utterance => utterance.Speaker.Id!, StringComparer.Ordinal)
                .Select(said => (said.First().Speaker, said.Count()))
                .OrderByDescending(pair => pair.Item2)
                .ThenBy(pair => pair.Speaker.Name, StringComparer.Ordinal)
                .Take(MostChoices),
        ];
        for (int i = 0; i < _speakers.Count; i++)
            _numbers[_speakers[i].Speaker.Id!] = i + 1;
    }

    /// <summary>The rules of the style sheet that hide what was not chosen. What is chosen together is shown where all of it fits.</summary>
    public static string Rules { get; } = RulesOf();

    /// <summary>The attributes that mark an utterance for the buttons.</summary>
    public HtmlText Marks(UtteranceView view)
    {
        var marks = new HtmlText();
        string reports = string.Join(' ', view.Carriers.Select(NumberOf));
        string forms = string.Join(' ', view.Renderings.Select(rendering => NameOf(rendering.Statement.Form)).Distinct());
        return marks.Raw($" data-who=\"{NumberOf(view.Speaker)}\" data-form=\"{forms}\" data-in=\"{reports}\"");
    }

    /// <summary>Writes the buttons; none where there is no choice.</summary>
    public void Write(HtmlText page)
    {
        if (_speakers.Count > 1)
            Buttons(page, "who", "Speaker", "Everyone", [.. _speakers.Select(pair => (NumberOf(pair.Speaker), pair.Speaker.Name, pair.Count))]);
        StatementForm[] forms = [.. _story.Utterances.SelectMany(view => view.Renderings).Select(rendering => rendering.Statement.Form).Distinct().Order()];
        if (forms.Length > 1)
            Buttons(page, "form", "Form", "All", [.. forms.Select(form => (NameOf(form), Labels.Of(form), Count(view => view.Renderings.Any(one => one.Statement.Form == form))))]);
        ReportView[] reports = [.. _story.Reports.Where(report => report.Index < MostChoices)];
        if (_story.IsCompared)
            Buttons(page, "in", "In", "All", [.. reports.Select(report => (NumberOf(report), report.Name, Count(view => view.Carriers.Contains(report))))]);
    }

    private int Count(Func<UtteranceView, bool> isMeant) => _story.Utterances.Count(isMeant);

    private void Buttons(HtmlText page, string kind, string legend, string all, (string Value, string Name, int Count)[] choices)
    {
        string name = _anchors.Of(kind);
        page.Line($"<fieldset class=\"filter {kind}\"><legend>{legend}</legend>");
        page.Line($"<label><input type=\"radio\" name=\"{name}\" value=\"\" checked><span>{all}</span></label>");
        foreach ((string value, string words, int count) in choices)
            page.Line($"<label><input type=\"radio\" name=\"{name}\" value=\"{value}\"><span>{words} <small>{count}</small></span></label>");
        page.Line($"</fieldset>");
    }

    private string NumberOf(SpeakerView speaker) =>
        speaker.Id is { } id && _numbers.TryGetValue(id, out int number) ? number.ToString(CultureInfo.InvariantCulture) : Other;

    private static string NumberOf(ReportView report) =>
        report.Index < MostChoices ? (report.Index + 1).ToString(CultureInfo.InvariantCulture) : Other;

    private static string NameOf(StatementForm form) => form switch
    {
        StatementForm.Direct => "direct",
        StatementForm.Mixed => "mixed",
        _ => "indirect",
    };

    private static string RulesOf()
    {
        var rules = new StringBuilder();
        IEnumerable<string> numbers = Enumerable.Range(1, MostChoices).Select(number => number.ToString(CultureInfo.InvariantCulture));
        foreach (string value in numbers)
        {
            Rule(rules, "who", value);
            Rule(rules, "in", value);
        }

        foreach (StatementForm form in Enum.GetValues<StatementForm>())
            Rule(rules, "form", NameOf(form));
        return rules.ToString();
    }

    private static void Rule(StringBuilder rules, string kind, string value)
    {
        string chosen = $".story:has(.{kind} [value=\"{value}\"]:checked)", others = $":not([data-{kind}~=\"{value}\"])";
        rules.Append(CultureInfo.InvariantCulture, $"{chosen} :is(.utterance,li[data-{kind}]){others}{{display:none}}\n");
        rules.Append(CultureInfo.InvariantCulture, $"{chosen} .text mark{others}{{background:none;box-shadow:none}}\n");
    }
}
