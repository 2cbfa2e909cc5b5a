package dev.switchboard.bench;

import dev.switchboard.FactDefaults;
import java.util.HashMap;
import java.util.Map;

/** What unstated facts mean, written by hand, for a program that loads no catalogue. */
final class HandWrittenDefaults {

    private static final String[] FLAGS = {
        "repeatContact",
        "conflict",
        "selfServiceRefused",
        "selfServiceUnavailable",
        "shopVisitRefused",
        "clientConsent",
        "writtenApplication",
        "balancePositive",
        "procedureTransfer",
        "contentProviderRefused",
        "purchasePlaceUnreachable",
        "retailRefused",
        "firstLineDone",
        "outage",
        "smsPasswordUnavailable",
        "deviceUnclear",
        "adjacentUnitContactRequired",
        "dedicatedService",
        "managerAssigned",
        "barringActive",
        "archivedTariff",
        "supervisorDemanded",
        "processedWithoutAnswer",
        "traineeStuck",
        "smsSendingConfirmed",
        "fraudConfirmed",
        "nonStandardSituation",
        "managerContactRequired",
        "numlexRequired",
        "serviceRequestExists"
    };

    private HandWrittenDefaults() {}

    static FactDefaults create() {
        Map<String, Object> values = new HashMap<>();
        for (String flag : FLAGS) {
            values.put(flag, false);
        }
        values.put("numberCount", 1);
        values.put("chargeDays", 0);
        values.put("subscriptionCount", 0);
        values.put("discountCount", 0);
        values.put("hoursSinceDocuments", 0);
        values.put("segment", "individual");
        values.put("region", "other");
        values.put("site", "other");
        values.put("department", "mass");
        values.put("portRefusal", "other");
        return new FactDefaults(values);
    }
}
