package app.parley.model;

/// Where something is known from.
///
/// @param id such as `SEED-NDTV`
/// @param publisher who published it
/// @param title of the article or document
/// @param date of publication, EDTF or as written; empty if unknown
/// @param url address, empty if none; never fetched
/// @param language BCP 47 tag, empty if unknown
/// @param note a remark, such as a reprint's host
public record Source(
        String id,
        String publisher,
        String title,
        String date,
        String url,
        String language,
        String note)
        implements Item {}
