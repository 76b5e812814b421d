package app.parley.importer.markwhen;

import app.parley.importer.DateOrder;
import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Lines;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.tools.Ledger;
import app.parley.model.Progress;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Timelines written as text for markwhen: a date or a range, a colon, and what happened. Dates
/// told from another event are worked out where that event stands before them, and refused where
/// it does not; of events that recur the first is taken, and the rule kept.
public final class Markwhen implements Format {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LOOKED_AT = 400;
    private static final Pattern SIGNS =
            Pattern.compile(
                    "(?i)(title|description|timezone)\\s*:.*|(section|group)\\s.*|---|#+ .*");

    @Override
    public String id() {
        return "markwhen";
    }

    @Override
    public Likelihood probe(Head head) {
        if (head.text().startsWith("<")
                || head.text().startsWith("{")
                || head.text().startsWith("[")) {
            return Likelihood.NO;
        }
        Dates dates = new Dates(DateOrder.MDY, ZoneOffset.UTC);
        long events =
                head.text()
                        .lines()
                        .limit(LOOKED_AT)
                        .filter(line -> event(line, dates).isPresent())
                        .count();
        boolean sign =
                head.text().lines().limit(LOOKED_AT).anyMatch(l -> SIGNS.matcher(l).matches());
        return events >= 3 || (events >= 1 && sign) ? Likelihood.LIKELY : Likelihood.NO;
    }

    private static Optional<Line> event(String line, Dates dates) {
        return Line.of(line, text -> dates.absolute(text).isPresent());
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        Page page = new Page(ledger, wishes.dateOrder());
        try (Lines lines = new Lines(ledger.decoding().reader(file), LONGEST_LINE)) {
            while (lines.next()) {
                page.add(lines.text(), lines.number());
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        page.end();
        return ledger.reading(id());
    }
}
