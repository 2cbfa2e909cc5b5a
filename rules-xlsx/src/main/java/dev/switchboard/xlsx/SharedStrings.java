package dev.switchboard.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number, so that each is in the file once. */
final class SharedStrings {

    private SharedStrings() {}

    static List<String> read(Xml xml, ReadingBudget budget) throws IOException {
        List<String> texts = new ArrayList<>();
        xml.root("sst");
        int root = xml.depth();
        while (xml.nextIn(root)) {
            if (xml.name().equals("si")) {
                budget.share(texts.size() + 1);
                texts.add(RichText.read(xml));
            }
        }
        xml.finish();
        return texts;
    }
}
