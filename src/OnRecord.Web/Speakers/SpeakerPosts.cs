using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Speakers;

/// <summary>Joins speakers that are one.</summary>
internal static class SpeakerPosts
{
    private const int MostRows = 200;

    /// <summary>Keeps the correction that two speakers are one, by a statement of each.</summary>
    public static async Task Join(HttpContext context, Answers answers)
    {
        var form = new FormValues(await Forms.Read(context, answers.Options).ConfigureAwait(false));
        SameActor draft;
        using (LedgerSnapshot snapshot = answers.Ledger.Read())
        {
            IReadOnlyList<StatementRow> rows = RowsOf(snapshot, (string)context.Request.RouteValues["speaker"]!), others = RowsOf(snapshot, form.Needed("other"));

            // By statements of two stories where there are such: in one story two of one name are told apart by its reports.
            StatementRow row = rows.FirstOrDefault(one => others.Any(other => other.Place.Story != one.Place.Story)) ?? rows.FirstOrDefault(one => others.Any(other => other.Place.Report != one.Place.Report)) ?? rows[0];
            StatementRow second = others.FirstOrDefault(other => other.Place.Story != row.Place.Story) ?? others.FirstOrDefault(other => other.Place.Report != row.Place.Report) ?? others[0];
            draft = new SameActor(row.Place.Report, ActorOf(snapshot, row), second.Place.Report, ActorOf(snapshot, second)) { Why = form.Value("why") };
        }

        Correction correction = answers.Ledger.Correct(draft);
        if (Answers.WantsJson(context.Request))
            await Answers.Data(context, StatusCodes.Status201Created, correction).ConfigureAwait(false);
        else
            Answers.SeeOther(context, Addresses.With("/speakers", "kept", correction.Id));
    }

    private static IReadOnlyList<StatementRow> RowsOf(LedgerSnapshot ledger, string speaker) =>
        ledger.Statements(new FactFilter { Actors = [speaker], Take = MostRows }) is { Count: > 0 } rows
            ? rows
            : throw RefusedException.Missing("This speaker has no statement in the ledger: see the list of speakers.");

    private static string ActorOf(LedgerSnapshot ledger, StatementRow row) =>
        ledger.Record(row.Place.Report)?.Statements.FirstOrDefault(statement => statement.Id == row.Id)?.Speaker
            ?? throw new RefusedException(StatusCodes.Status409Conflict, "The speaker's record was read anew meanwhile: try again.");
}
