using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Adding;

/// <summary>How far an upload is that takes longer than an answer may.</summary>
internal sealed class UploadPage(Upload upload) : DeskPage
{
    public override string Title => "Reading";

    public override object Data => new UploadData(upload.Id, upload.Files, upload.Read);

    public override DeskPart Part => DeskPart.Add;

    public override bool IsKept => false;

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">The desk</p><h1>Reading</h1>");
        page.Line($"<p class=\"figures\" role=\"status\">{Labels.Capital(Labels.Count(upload.Read, "report", "reports"))} read so far, of {Labels.Count(upload.Files, "file or text", "files and texts")}.</p></header>");
        page.Line($"<p>What was read is kept. This page asks again every two seconds and tells when all is read and compared; you may go on meanwhile.</p>");
        page.Line($"<p><a href=\"{Addresses.Upload(upload.Id)}\">See how far it is</a></p>");
    }
}

/// <summary>How far an upload is.</summary>
/// <param name="Upload">Its id.</param>
/// <param name="Files">How many files or texts it has.</param>
/// <param name="Read">How many reports have been read.</param>
internal sealed record UploadData(string Upload, int Files, int Read);
