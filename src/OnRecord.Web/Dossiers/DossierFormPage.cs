using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Dossiers;

/// <summary>Choosing what a dossier follows: stories, actors, words.</summary>
internal sealed class DossierFormPage : DeskPage
{
    private const int MostChoices = 120;
    private readonly Dossier? _dossier;
    private readonly HashSet<string> _stories;
    private readonly HashSet<string> _actors;
    private readonly List<StorySummary> _storyChoices;
    private readonly List<SpeakerSummary> _actorChoices;

    public DossierFormPage(Ask ask)
    {
        if (ask.IsPart("dossier"))
            _dossier = ask.Ledger.Dossier(ask.Part("dossier")) ?? throw RefusedException.Missing("This dossier is not in the ledger: see the list of dossiers.");
        _stories = [.. _dossier?.Stories ?? ask.Values("story")];
        _actors = [.. _dossier?.Actors ?? ask.Values("actor")];
        _storyChoices = [.. _stories.Select(ask.Ledger.Story).OfType<StorySummary>()];
        _storyChoices.AddRange(ask.Ledger.Stories(0, MostChoices).Where(story => !_stories.Contains(story.Id)));
        _actorChoices = [.. _actors.Select(ask.Ledger.Speaker).OfType<SpeakerSummary>()];
        _actorChoices.AddRange(ask.Ledger.Speakers(null, 0, MostChoices).Where(actor => !_actors.Contains(actor.Id)));
    }

    public override string Title => _dossier is null ? "New dossier" : Plain.Words(_dossier.Name);

    public override object Data => new DossierFormData(_dossier, _storyChoices, _actorChoices);

    public override DeskPart Part => DeskPart.Dossiers;

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">Dossier</p><h1>{Title}</h1><p class=\"figures\">Whatever is of one of the stories, or by one of the actors, or has one of the words, belongs to it.</p></header>");
        page.Line($"<form class=\"dossier-form\" method=\"post\" action=\"/dossiers\">");
        if (_dossier is not null)
            page.Line($"<input type=\"hidden\" name=\"id\" value=\"{_dossier.Id}\">");
        page.Line($"<label>Name <input name=\"name\" required maxlength=\"200\" value=\"{(_dossier is null ? "" : Plain.Words(_dossier.Name))}\" autocomplete=\"off\"></label>");
        page.Line($"<label>Words, parted by commas <input name=\"words\" maxlength=\"400\" value=\"{string.Join(", ", _dossier?.Words ?? [])}\" autocomplete=\"off\"></label>");
        page.Line($"<fieldset><legend>Stories</legend><div class=\"chooser\">");
        foreach (StorySummary story in _storyChoices)
            Choice(page, "story", story.Id, Plain.Clipped(Plain.Words(story.Title), 100), _stories.Contains(story.Id));
        page.Line($"</div></fieldset><fieldset><legend>Actors</legend><div class=\"chooser\">");
        foreach (SpeakerSummary actor in _actorChoices)
            Choice(page, "actor", actor.Id, Plain.Clipped(Plain.Words(actor.Name), 60), _actors.Contains(actor.Id));
        page.Line($"</div></fieldset>");
        if (_storyChoices.Count >= MostChoices || _actorChoices.Count >= MostChoices)
            page.Line($"<p class=\"meta\">The {MostChoices} latest stories and the {MostChoices} who say most. Any other is followed from its own page.</p>");
        page.Line($"<button class=\"main\">{(_dossier is null ? "Make the dossier" : "Keep the changes")}</button></form>");
    }

    private static void Choice(HtmlText page, string name, string value, string label, bool isChosen)
    {
        page.Raw($"<label><input type=\"checkbox\" name=\"{name}\" value=\"{value}\"");
        if (isChosen)
            page.Raw($" checked");
        page.Line($"> {label}</label>");
    }
}

/// <summary>A dossier, where there is one, and what can be chosen for it.</summary>
internal sealed record DossierFormData(Dossier? Dossier, IReadOnlyList<StorySummary> Stories, IReadOnlyList<SpeakerSummary> Actors);
