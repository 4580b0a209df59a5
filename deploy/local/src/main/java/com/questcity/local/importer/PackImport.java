package com.questcity.local.importer;

import com.questcity.local.client.Session;
import java.util.List;

/** The way in for every pack: the dictionaries are listed before anything is made. */
final class PackImport {

    private final Session session;
    private final Dictionaries dictionaries;

    private PackImport(Session session) {
        this.session = session;
        this.dictionaries = Dictionaries.listed(session);
    }

    static PackImport begin(Session session) {
        return new PackImport(session);
    }

    List<City> knownCities() {
        return dictionaries.of(DictionaryKind.PLACES).cities();
    }

    ImportSummary run(Pack pack, Progress progress) {
        return new QuestImport(session, new Names(pack, dictionaries), progress).run(pack.quests());
    }
}
