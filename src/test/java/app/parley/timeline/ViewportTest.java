package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ViewportTest {
    private static final Viewport DAY = new Viewport(0, 86_400_000 / 1000.0, 1000, 600, 0);

    @Test
    void zoomKeepsTheInstantUnderThePointer() {
        Random dice = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double width = 200 + dice.nextInt(3000);
            double shortest = Viewport.SHORTEST / width;
            double scale =
                    shortest * Math.pow(Viewport.LONGEST / Viewport.SHORTEST, dice.nextDouble());
            double start = (dice.nextDouble() - 0.5) * Viewport.LONGEST;
            Viewport before = new Viewport(start, scale, width, 600, 0);
            double x = dice.nextDouble() * width;
            Viewport after = before.zoomed(Math.pow(2, dice.nextGaussian()), x);
            assertEquals(x, after.x(before.instant(x)), 0.01, before + " to " + after);
        }
    }

    @Test
    void aThousandStepsInAndOutComeBackToWhereTheyBegan() {
        Random dice = new Random(7);
        for (double length : new double[] {3.6e6, 86_400_000, 1e10, 1e12, Viewport.LONGEST}) {
            for (double middle : new double[] {0, 1.7e12, -6e13, 2.2e14}) {
                Viewport first = DAY.fitting(middle - length / 2, middle + length / 2, 0);
                Viewport now = first;
                List<double[]> steps = new ArrayList<>();
                for (int i = 0; i < 1000; i++) {
                    double factor = Math.pow(2, dice.nextGaussian() / 2);
                    double x = 1000 * dice.nextDouble();
                    double under = now.instant(x);
                    Viewport next = now.zoomed(factor, x);
                    assertEquals(x, next.x(under), 0.5, "the instant under the pointer stays");
                    if (Math.abs(next.scale() * factor / now.scale() - 1) < 1e-9) {
                        steps.add(new double[] {factor, x});
                        now = next;
                    }
                }
                for (double[] step : steps.reversed()) {
                    now = now.zoomed(1 / step[0], step[1]);
                }
                double drift = (now.start() - first.start()) / first.scale();
                assertEquals(0, drift, 0.5, () -> first + " drifts");
                assertEquals(1, now.scale() / first.scale(), 1e-9);
            }
        }
    }

    @Test
    void zoomStopsAtAnHourAndAtTenThousandYears() {
        Viewport hour = DAY.zoomed(1e9, 300);
        Viewport ages = DAY.zoomed(1e-9, 300);
        assertEquals(Viewport.SHORTEST, hour.end() - hour.start(), 1e-3);
        assertEquals(Viewport.LONGEST, ages.end() - ages.start(), 1e3);
        assertEquals(hour, hour.zoomed(2, 700));
        assertEquals(ages, ages.zoomed(0.5, 700));
    }

    @Test
    void anInstantAndItsPlaceAgree() {
        Random dice = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            Viewport viewport =
                    DAY.zoomed(Math.pow(2, 10 * dice.nextGaussian()), 500)
                            .panned(1e4 * dice.nextGaussian());
            double x = 2000 * dice.nextDouble() - 500;
            assertEquals(x, viewport.x(viewport.instant(x)), 1e-4);
        }
    }

    @Test
    void aPanMovesThePictureAndBackAgain() {
        Viewport moved = DAY.panned(120);
        assertEquals(120, moved.x(0.0), 1e-9);
        assertEquals(DAY, moved.panned(-120));
    }

    @Test
    void fittingLeavesTheMarginOnEitherSide() {
        Viewport fitted = DAY.fitting(1e12, 2e12, 40);
        assertEquals(40, fitted.x(1e12), 1e-6);
        assertEquals(960, fitted.x(2e12), 1e-6);
        assertEquals(500, DAY.fitting(1e12, 1e12, 40).x(1e12), 1e-6);
    }

    @Test
    void noEdgeLiesBeyondTheCalendars() {
        Viewport ages = DAY.zoomed(1e-9, 0);
        assertEquals(-Viewport.FURTHEST, ages.panned(1e12).start());
        assertEquals(Viewport.FURTHEST, ages.panned(-1e12).end(), 100);
    }

    @Test
    void lanesScrollAsFarAsTheyReach() {
        assertEquals(100, DAY.scrolled(1e6, 700).top());
        assertEquals(0, DAY.scrolled(-5, 700).top());
        assertEquals(0, DAY.scrolled(50, 400).top());
    }

    @Test
    void aPlotWithoutASizeCanBeZoomed() {
        Viewport none = DAY.sized(0, 0).zoomed(2, 0).panned(5);
        assertEquals(1, none.width());
        assertTrue(Double.isFinite(none.start()) && none.scale() > 0);
    }

    @Test
    void aNamedScaleKeepsTheMiddle() {
        for (NamedScale named : NamedScale.values()) {
            Viewport shown = DAY.spanning(named);
            assertEquals(DAY.instant(500), shown.instant(500), 1e-3);
            assertEquals(named.millis(), shown.end() - shown.start(), 1e-3);
        }
    }

    @Test
    void theWheelOfAnyDeviceMovesSensibly() {
        assertEquals(1, Wheel.zoom(0));
        assertEquals(0, Wheel.move(0));
        assertEquals(1, Wheel.zoom(40) * Wheel.zoom(-40), 1e-12);
        assertEquals(-Wheel.move(7), Wheel.move(-7));
        assertTrue(Wheel.zoom(2) > 1.05 && Wheel.zoom(1e6) < 2.5, "logarithms are alike");
    }
}
