package app.parley.importer.dataset;

import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Events of the Georeferenced Event Dataset of the Uppsala Conflict Data Program (UCDP GED), of
/// any version since 17. Some candidate releases come without a header.
public final class Ged implements LaidOut {
    private static final List<String> COLUMNS =
            List.of(
                    """
                    id relid year active_year code_status type_of_violence conflict_dset_id \
                    conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name \
                    side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b \
                    number_of_sources source_article source_office source_date source_headline \
                    source_original where_prec where_coordinates where_description adm_1 adm_2 \
                    latitude longitude geom_wkt priogrid_gid country country_id region \
                    event_clarity date_prec date_start date_end deaths_a deaths_b \
                    deaths_civilians deaths_unknown best high low gwnoa gwnob\
                    """
                            .split(" ", -1));

    private static final String RELID = "[A-Z]{2,4}-\\d{4}-\\d-.+";

    private static final Layout LAYOUT =
            new Layout(
                    Pattern.compile(
                            "date_start|\\b[A-Z]{2,4}-\\d{4}-\\d-", Pattern.CASE_INSENSITIVE),
                    names ->
                            names.containsAll(
                                    List.of("date_start", "date_end", "type_of_violence")),
                    cells ->
                            cells.size() == COLUMNS.size() && cells.get(1).strip().matches(RELID)
                                    ? COLUMNS
                                    : List.of(),
                    List.of("date_start", "date_end"));

    @Override
    public String id() {
        return "ucdp-ged";
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Sheet sheet = new Sheet(file, wishes, progress, LAYOUT);
        sheet.survey(entry -> {});
        Newcomers newcomers = new Newcomers(wishes.known(), rows);
        GedEntries entries =
                new GedEntries(newcomers, new Identities(Sheet.scope(wishes, "ucdp-ged")));
        sheet.read(entry -> Optional.of(entries.event(entry)), rows);
        return sheet.reading(id(), newcomers, 0);
    }
}
