package app.parley.importer.tools;

import app.parley.importer.table.ClockText;
import app.parley.importer.table.DateText;
import app.parley.importer.table.Dated;
import app.parley.importer.tree.Markup;
import app.parley.importer.tree.Web;
import app.parley.model.Edtf;
import app.parley.model.Problem;

import java.time.LocalTime;
import java.util.Optional;

/// What a slide of TimelineJS means, in whichever of its forms it comes. Its years below zero are
/// those before Christ: it shows -509 as 509 BCE.
final class Slides {
    private Slides() {}

    /// The parts of a date, each as written.
    record Parts(String year, String month, String day, String time) {
        /// Blanks and the commas of thousands are no part of a number.
        Parts {
            year = plain(year);
            month = plain(month);
            day = plain(day);
        }

        private static String plain(String number) {
            return number.replaceAll("[\\s,\u00A0]", "").replace('−', '-').replaceAll("\\.0+$", "");
        }

        /// The date.
        ///
        /// @throws app.parley.model.ProblemException with `import.badDate`
        Optional<Dated> date() {
            if (year.isEmpty()) {
                return Optional.empty();
            }
            Optional<Edtf> date =
                    year.matches("-?\\d{1,11}")
                            ? Years.date(astronomical(Long.parseLong(year)), month, day)
                            : Optional.empty();
            Dated dated = Dated.of(date.orElseThrow(this::bad));
            return Optional.of(clock(dated));
        }

        /// So far back that nobody counts single years there is no year to be off by.
        private static long astronomical(long year) {
            return year < 0 && year > -10_000 ? year + 1 : year;
        }

        private app.parley.model.ProblemException bad() {
            return Problem.of("import.badDate", (year + " " + month + " " + day).strip())
                    .exception();
        }

        private Dated clock(Dated dated) {
            Optional<LocalTime> clock =
                    ClockText.read(time.matches("\\d{3,4}") ? colon(time) : time);
            return day.isEmpty() || clock.isEmpty()
                    ? dated
                    : new Dated(
                            dated.date(), clock.map(known -> DateText.local(dated.date(), known)));
        }

        private static String colon(String digits) {
            int hours = digits.length() - 2;
            return digits.substring(0, hours) + ":" + digits.substring(hours);
        }
    }

    /// Start and end. A slide that has only an end is known by it.
    static void when(Entry entry, Optional<Dated> start, Optional<Dated> end, String shown) {
        start.or(() -> end).ifPresent(entry::start);
        entry.end(start.isPresent() ? end : Optional.empty()).wording(Markup.of(shown).text());
    }

    /// Headline and text. Without a headline the picture's caption is its title.
    static void text(Entry entry, String headline, String text, String caption) {
        Markup title = Markup.of(headline);
        title.links().forEach(link -> entry.source("", link.title(), link.url()));
        entry.title(title.text()).richNote(text);
        if (title.text().isEmpty() && Markup.of(text).text().isEmpty()) {
            entry.title(Markup.of(caption).text());
        }
    }

    /// A picture, film or page beside the text. What is not in the web is kept as it is.
    static void media(Entry entry, String url, String credit, String caption) {
        Markup by = Markup.of(credit);
        Markup says = Markup.of(caption);
        if (!Web.address(url).isEmpty()) {
            entry.source(by.text(), says.text(), url);
        } else {
            entry.extra("media", Markup.of(url).text())
                    .extra("credit", by.text())
                    .extra("caption", says.text());
        }
        by.links().forEach(link -> entry.source("", link.title(), link.url()));
        says.links().forEach(link -> entry.source("", link.title(), link.url()));
    }
}
