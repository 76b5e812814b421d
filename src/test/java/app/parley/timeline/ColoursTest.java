package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Contrast;
import app.parley.drawing.Theme;
import app.parley.model.Party;
import app.parley.model.Snapshot;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ColoursTest {
    private static final Snapshot TALKS = Talks2025.snapshot();

    /// Two colours this far apart in CIELAB are told apart side by side without effort.
    private static final double APART = 10;

    /// How colours look to somebody who lacks one sort of cones, as matrices over linear RGB:
    /// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A Physiologically-based Model for
    /// Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009, table 1, severity 1.0; and
    /// the luminance of WCAG for paper without colour.
    private static final Map<String, double[]> EYES =
            Map.of(
                    "all colours",
                    new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                    "protanopia",
                    new double[] {
                        0.152286, 1.052583, -0.204868,
                        0.114503, 0.786281, 0.099216,
                        -0.003882, -0.048116, 1.051998
                    },
                    "deuteranopia",
                    new double[] {
                        0.367322, 0.860646, -0.227968,
                        0.280085, 0.672501, 0.047413,
                        -0.011820, 0.042940, 0.968881
                    },
                    "tritanopia",
                    new double[] {
                        1.255528, -0.076749, -0.178779,
                        -0.078411, 0.930809, 0.147602,
                        0.004733, 0.691367, 0.303900
                    },
                    "greyscale",
                    new double[] {
                        0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722
                    });

    @Test
    void whatIsWrittenCanBeReadOnWhateverIsBehindIt() {
        List<String> faults = new ArrayList<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            inks("", theme).forEach((ink, argb) -> unreadable(ink, argb, theme, faults));
            inks("dimmed ", theme.dimmed())
                    .forEach((ink, argb) -> unreadable(ink, argb, theme, faults));
        }
        assertEquals(List.of(), faults, "move these inks of Theme away from what is behind them");
    }

    private static Map<String, Integer> inks(String prefix, Theme theme) {
        Map<String, Integer> inks = new LinkedHashMap<>();
        inks.put(prefix + "text", theme.text());
        inks.put(prefix + "muted", theme.muted());
        inks.put(prefix + "faint", theme.faint());
        inks.put(prefix + "contested", theme.contested());
        return inks;
    }

    private static void unreadable(String ink, int argb, Theme theme, List<String> faults) {
        Map<String, Integer> behind =
                Map.of("ground", theme.ground(), "card", theme.card(), "weekend", theme.weekend());
        behind.forEach(
                (name, ground) -> {
                    double contrast = Contrast.of(argb, ground);
                    boolean drawn = !(ink.startsWith("dimmed") && name.equals("card"));
                    if (drawn && contrast < Contrast.TEXT) {
                        faults.add("%s on %s: %.2f".formatted(ink, name, contrast));
                    }
                });
    }

    @Test
    void marksStandOutFromTheGround() {
        List<String> faults = new ArrayList<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Colours colours = Colours.of(TALKS, theme);
            Map<String, Integer> marks = new LinkedHashMap<>();
            TALKS.parties().forEach(party -> marks.put(party.id(), colours.of(party.id())));
            marks.put("the talks", theme.accent());
            marks.put("the ground", theme.muted());
            marks.put("the cursor", theme.cursor());
            marks.put("accounts that differ", theme.contested());
            marks.forEach(
                    (mark, argb) -> {
                        double contrast = Contrast.of(argb, theme.ground());
                        if (contrast < Contrast.MARK) {
                            faults.add("%s: %.2f".formatted(mark, contrast));
                        }
                    });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void partiesOfDifferentColoursAreToldApartByTheirBadges() {
        for (Party one : TALKS.parties()) {
            for (Party other : TALKS.parties()) {
                assertTrue(
                        !one.marker().equals(other.marker())
                                || one.colourLight().equals(other.colourLight()),
                        "give %s and %s different badges".formatted(one.id(), other.id()));
            }
        }
    }

    @Test
    void thePartiesInThePanelsAndTheMediatorLookDifferentToEveryEye() {
        List<String> alike = new ArrayList<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Colours colours = Colours.of(TALKS, theme);
            List<String> parties = List.of("russia", "ukraine", "usa");
            EYES.forEach(
                    (eye, matrix) -> {
                        for (int i = 0; i < parties.size(); i++) {
                            for (String other : parties.subList(i + 1, parties.size())) {
                                double[] a = lab(colours.of(parties.get(i)), matrix);
                                double[] b = lab(colours.of(other), matrix);
                                double apart =
                                        Math.hypot(
                                                Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
                                if (apart < APART) {
                                    alike.add(
                                            "%s, %s, %s: %.1f"
                                                    .formatted(parties.get(i), other, eye, apart));
                                }
                            }
                        }
                    });
        }
        assertEquals(List.of(), alike);
    }

    /// CIELAB (CIE 15:2004, white of D65) of what an eye sees of an sRGB colour.
    private static double[] lab(int argb, double[] eye) {
        double[] rgb = {linear(argb >> 16), linear(argb >> 8), linear(argb)};
        double[] seen = times(eye, rgb);
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(seen[i], 0, 1);
        }
        double[] xyz =
                times(
                        new double[] {
                            0.4124564, 0.3575761, 0.1804375,
                            0.2126729, 0.7151522, 0.0721750,
                            0.0193339, 0.1191920, 0.9503041
                        },
                        seen);
        double x = root(xyz[0] / 0.95047);
        double y = root(xyz[1]);
        double z = root(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                product[row] += matrix[3 * row + i] * vector[i];
            }
        }
        return product;
    }

    private static double linear(int bits) {
        double value = (bits & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
