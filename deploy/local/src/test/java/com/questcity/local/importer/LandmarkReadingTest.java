package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandmarkReadingTest {

    private static final String HEADER =
            "city,name_ru,name_en,category,lat,lon,description_ru,description_en,source\n";
    private static final String GOOD =
            "London,,Eros,monument,51.5101,-0.1346,,\"A winged archer, much liked.\",test:1\n";

    @TempDir private Path folder = Path.of("");

    @Test
    void aGoodRowBecomesALandmark() throws Exception {
        var landmarks = csv(HEADER + GOOD);

        assertThat(landmarks.bad()).isEmpty();
        assertThat(landmarks.good())
                .containsExactly(
                        new Landmark(
                                "line 2",
                                "London",
                                "Eros",
                                "en",
                                "monument",
                                new Position(51.5101, -0.1346),
                                "A winged archer, much liked.",
                                "test:1"));
    }

    @Test
    void aRowSpeaksRussianWhereItHasARussianName() throws Exception {
        var landmark =
                csv(HEADER + "Moscow,Арка,Arch,tower,55.7,37.6,Стоит,Stands,test:2\n")
                        .good()
                        .getFirst();

        assertThat(landmark.language()).isEqualTo("ru");
        assertThat(landmark.name()).isEqualTo("Арка");
        assertThat(landmark.description()).isEqualTo("Стоит");
    }

    @Test
    void aMissingNameIsBad() throws Exception {
        assertBad(
                "London,,,monument,51.5,-0.1,,,x",
                "the name is missing: both name_ru and name_en are empty");
    }

    @Test
    void missingCoordinatesAreBad() throws Exception {
        assertBad("London,,Eros,monument,,-0.1,,,x", "the coordinates are missing: lat is empty");
    }

    @Test
    void coordinatesThatAreNoNumbersAreBad() throws Exception {
        assertBad("London,,Eros,monument,51.5,west,,,x", "lon is not a number: west");
        assertBad("London,,Eros,monument,NaN,0,,,x", "lat is not a number: NaN");
        assertBad("London,,Eros,monument,1e1,0,,,x", "lat is not a number: 1e1");
    }

    @Test
    void coordinatesOutsideTheEarthAreBad() throws Exception {
        assertBad(
                "London,,Eros,monument,91,0,,,x",
                "the coordinates are outside the earth: 91.0, 0.0");
        assertBad(
                "London,,Eros,monument,0,-180.5,,,x",
                "the coordinates are outside the earth: 0.0, -180.5");
    }

    @Test
    void aWrongColumnCountIsBad() throws Exception {
        assertBad("London,Eros", "2 columns instead of 9");
        assertBad("London,,Eros,monument,51.5,-0.1,,,x,more", "10 columns instead of 9");
    }

    @Test
    void aTooLongTextIsBad() throws Exception {
        assertBad(
                "London,,Eros,monument,51.5,-0.1,," + "x".repeat(20_001) + ",x",
                "description_en is too long: 20001 characters of 20000");
    }

    @Test
    void aCityOfOneLetterIsBad() throws Exception {
        assertBad("L,,Eros,monument,51.5,-0.1,,,x", "city is shorter than two characters: L");
    }

    @Test
    void theSameLandmarkTwiceIsBad() throws Exception {
        var landmarks = csv(HEADER + GOOD + GOOD);

        assertThat(landmarks.good()).hasSize(1);
        assertThat(landmarks.bad())
                .containsExactly(new BadRow("line 3", "the same landmark stands in line 2"));
    }

    @Test
    void aRowThatSpansLinesIsNamedByItsFirst() throws Exception {
        var landmarks = csv(HEADER + GOOD.replace("archer, ", "archer,\n\n") + "bad\n");

        assertThat(landmarks.good().getFirst().description())
                .isEqualTo("A winged archer, much liked.");
        assertThat(landmarks.bad()).containsExactly(new BadRow("line 5", "1 columns instead of 9"));
    }

    @Test
    void onlyTheRowsWithBytesThatAreNoUtf8AreBad() throws Exception {
        var bytes =
                (HEADER + GOOD + "London,,Caf#,museum,51.5,-0.1,,,x\n")
                        .getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xE9 : bytes[i];
        }

        var landmarks = CsvLandmarks.read(SourceText.decode(bytes));

        assertThat(landmarks.good()).hasSize(1);
        assertThat(landmarks.bad())
                .containsExactly(new BadRow("line 3", "name_en holds bytes that are no UTF-8"));
    }

    @Test
    void byteOrderMarksAreUnderstood() throws Exception {
        for (var charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE)) {
            var bytes = ("\uFEFF" + HEADER + GOOD).getBytes(charset);

            assertThat(CsvLandmarks.read(SourceText.decode(bytes)).good()).hasSize(1);
        }
    }

    @Test
    void anUnclosedQuoteSpoilsOnlyTheRestOfTheFile() throws Exception {
        var landmarks = csv(HEADER + GOOD + "London,\"Eros,,,\nand so on\n");

        assertThat(landmarks.good()).hasSize(1);
        assertThat(landmarks.bad()).hasSize(1);
        assertThat(landmarks.bad().getFirst().where()).isEqualTo("line 3");
    }

    @Test
    void controlCharactersDontComeIn() throws Exception {
        var landmark =
                csv(HEADER + "London,,E\u0007r\u202Eos\u200B,monument,51.5,-0.1,,,x\n")
                        .good()
                        .getFirst();

        assertThat(landmark.name()).isEqualTo("E ros");
    }

    @Test
    void aHeaderWithoutTheColumnsIsNoFileOfLandmarks() {
        assertThatThrownBy(() -> csv("a,b\n1,2\n"))
                .isInstanceOf(FileUnreadable.class)
                .hasMessageContaining("the first row must name the columns: city,name_ru");
        assertThatThrownBy(() -> csv(""))
                .isInstanceOf(FileUnreadable.class)
                .hasMessage("the file is empty");
    }

    @Test
    void geoJsonPointsAreRead() throws Exception {
        var found =
                (ImportFile.Found)
                        file(
                                """
                                {"type": "FeatureCollection", "features": [
                                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-0.1346, 51.5101]},
                                   "properties": {"city": "London", "name_en": "Eros", "name_ru": null, "source": "test:1"}},
                                  {"type": "Feature", "geometry": {"type": "LineString", "coordinates": []}, "properties": {}},
                                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1]}, "properties": {}},
                                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 1e999]},
                                   "properties": {"name_en": "Far"}},
                                  7
                                ]}\
                                """);

        assertThat(found.landmarks().good()).hasSize(1);
        assertThat(found.landmarks().good().getFirst().position())
                .isEqualTo(new Position(51.5101, -0.1346));
        assertThat(found.landmarks().bad())
                .extracting(BadRow::where)
                .containsExactly("feature 2", "feature 3", "feature 4", "feature 5");
    }

    @Test
    void otherJsonIsRefused() {
        assertThatThrownBy(() -> file("{\"type\": \"Feature\"}"))
                .isInstanceOf(FileUnreadable.class)
                .hasMessageContaining("neither a GeoJSON");
        assertThatThrownBy(() -> file("{\n\"type\": "))
                .isInstanceOf(FileUnreadable.class)
                .hasMessageContaining("malformed at line 2");
        assertThatThrownBy(() -> file("{\"quests\": [1]}"))
                .isInstanceOf(FileUnreadable.class)
                .hasMessage("every element of quests must be an object");
    }

    private ImportFile file(String text) throws IOException, FileUnreadable {
        return ImportFile.read(Files.writeString(folder.resolve("input"), text));
    }

    private static Landmarks csv(String text) throws IOException, FileUnreadable {
        return CsvLandmarks.read(text);
    }

    private static void assertBad(String row, String reason) throws IOException, FileUnreadable {
        var landmarks = csv(HEADER + row + "\n" + GOOD);

        assertThat(landmarks.bad()).containsExactly(new BadRow("line 2", reason));
        assertThat(landmarks.good()).hasSize(1);
    }
}
