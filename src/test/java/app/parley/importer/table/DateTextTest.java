package app.parley.importer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.importer.DateOrder;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-04-01 | 2025-04-01",
                "21 March 2020 | 2020-03-21",
                "01-January-2015 | 2015-01-01",
                "9-May-20 | 2020-05-09",
                "31-12-19 | 2019-12-31",
                "22/09/2016 | 2016-09-22",
                "05.03.22 | 2022-03-05",
                "05/02/2014 00:00 | 2014-02-05",
                "1955/1/1 | 1955-01-01",
                "12//1994 | 1994-12",
                "2015-05-15;2015-05-16 | {2015-05-15,2015-05-16}",
                "20191024 | 2019-10-24",
                "201910 | 2019-10",
                "1735-01-01T00:00:00Z | 1735-01-01",
                "1938 | 1938",
                "-509 | -0509",
                "3000 BC | -2999",
                "2012,1,26 | 2012-01-26",
                "Sat May 20 1961 00:00:00 GMT | 1961-05-20",
                "Dec 1944–Jan 1945 | 1944-12/1945-01",
                "3–5 May 2021 | 2021-05-03/2021-05-05",
                "July 2021 | 2021-07",
                "1950s | 195X",
                "circa 1917 | 1917~",
                "2 июня 2025 г. | 2025-06-02",
                "16 Mayıs 2025 | 2025-05-16",
                "16. Mai 2025 | 2025-05-16",
                "1er février 2025 | 2025-02-01",
                "16 травня 2025 | 2025-05-16",
                "12-13 мая 2025 | 2025-05-12/2025-05-13",
                "May 9-11 2025 | 2025-05-09/2025-05-11",
                "02.06.2025 Pazartesi | 2025-06-02",
                "Mon 2 June 2025 | 2025-06-02",
                "июль 2025 г. | 2025-07",
                "c. 1991 | 1991~",
                "2025/Q2 | 2025-34",
                "3Q 2025 | 2025-35",
                "II квартал 2025 г. | 2025-34",
                "2. Quartal 2025 | 2025-34",
                "2025 H1 | 2025-40",
                "Sommer 2025 | 2025-22",
                "late June 2025 | 2025-06",
                "Anfang Juni 2025 | 2025-06",
                "нач. июня 2025 | 2025-06",
                "31 May - 2 June 2025 | 2025-05-31/2025-06-02",
                "May 31 – June 2, 2025 | 2025-05-31/2025-06-02",
                "2025-06-02 / 2025-06-03 | 2025-06-02/2025-06-03",
                "since 2014 | 2014/..",
                "2025 – present | 2025/..",
                "week of 2 June 2025 | 2025-06-02/2025-06-08",
                "2025-W23 | 2025-06-02/2025-06-08",
                "KW 23/2025 | 2025-06-02/2025-06-08",
                "1990-е | 199X",
                "2025-6 | 2025-06",
                "16 May 2025[12][a] | 2025-05-16",
                "1984? | 1984?",
                "2004-06/.. | 2004-06/..",
                "2001-21 | 2001-21"
            })
    void isReadAsADate(String cell, String edtf) {
        assertEquals(edtf, read(cell, DateOrder.DMY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/22/2014 2:05:00 PM | 2014-01-22 2014-01-22T14:05",
                "2022-02-11 11:34:58+01:00 | 2022-02-11 2022-02-11T13:34",
                "2025-06-02T13:00:00+03:00 | 2025-06-02 2025-06-02T13:00",
                "20191024143000 | 2019-10-24 2019-10-24T14:30",
                "1658689261 | 2022-07-24 2022-07-24T22:01:01",
                "02-Jun-2025 13:00 UTC+3 | 2025-06-02 2025-06-02T13:00",
                "23 июля 2025 г., 19:00 | 2025-07-23 2025-07-23T19:00",
                "23 Temmuz 2025, saat 19.00 | 2025-07-23 2025-07-23T19:00",
                "2 juin 2025 à 13h | 2025-06-02 2025-06-02T13:00",
                "2 June 2025 1 pm | 2025-06-02 2025-06-02T13:00",
                "2025-06-02 10:00 Z | 2025-06-02 2025-06-02T13:00",
                "2 June 2025 12:00 CEST | 2025-06-02 2025-06-02T13:00",
                "2025-06-02 13:00 (Kyiv) | 2025-06-02 2025-06-02T13:00",
                "6/5/03 | 2003-06-05"
            })
    void aTimeOfDayIsToldInTheZone(String cell, String expected) {
        assertEquals(expected, read(cell, DateOrder.MDY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "20",
                "200",
                "31.02.2025",
                "0000-00-00",
                "13/13/2013",
                "2025-06-02 25:00",
                "H3 2025",
                "Q5 2025",
                "TBD",
                "late",
                "May 11-9 2025",
                "Fee 2025",
                "N/A",
                "12",
                "-",
                "/",
                "2025-06-02/2025-06-01",
                "2025-06-02 13:00 IST",
                "2025-06-02 13:00 (to be confirmed)",
                "2025-W53",
                "week of 2025-06-02~",
                "=1+1",
                "99999999",
                "41.5"
            })
    void whatIsNoDateIsNotGuessed(String cell) {
        assertEquals("", read(cell, DateOrder.DMY));
    }

    private static String read(String cell, DateOrder order) {
        return new DateText(order, ZoneId.of("Europe/Istanbul"))
                .read(cell)
                .map(
                        dated ->
                                dated.date().text()
                                        + dated.clock().map(clock -> " " + clock).orElse(""))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "45678, FROM_1900, 2025-01-21",
        "44216, FROM_1904, 2025-01-21",
        "45678.5, FROM_1900, 2025-01-21T12:00",
        "45678, NONE, ''"
    })
    void aNumberInAWorkbookIsTheDayItCountsTo(String cell, Serials serials, String expected) {
        DateText dates = new DateText(DateOrder.DMY, ZoneId.of("UTC"), serials, 1950);
        assertEquals(
                expected,
                dates.read(cell)
                        .map(
                                dated ->
                                        dated.clock()
                                                .map(Object::toString)
                                                .orElse(dated.date().text()))
                        .orElse(""));
    }
}
