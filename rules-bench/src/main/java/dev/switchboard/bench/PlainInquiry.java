package dev.switchboard.bench;

import dev.switchboard.Inquiry;

/** An inquiry as a program would have it that knows the bundled catalogue by heart: a field for each fact. */
final class PlainInquiry {

    final String topic;
    final int numberCount;
    final int chargeDays;
    final int subscriptionCount;
    final int discountCount;
    final int hoursSinceDocuments;
    final String segment;
    final String region;
    final String site;
    final String department;
    final String portRefusal;
    final boolean repeatContact;
    final boolean conflict;
    final boolean selfServiceRefused;
    final boolean selfServiceUnavailable;
    final boolean shopVisitRefused;
    final boolean clientConsent;
    final boolean writtenApplication;
    final boolean balancePositive;
    final boolean procedureTransfer;
    final boolean contentProviderRefused;
    final boolean purchasePlaceUnreachable;
    final boolean retailRefused;
    final boolean firstLineDone;
    final boolean outage;
    final boolean smsPasswordUnavailable;
    final boolean deviceUnclear;
    final boolean adjacentUnitContactRequired;
    final boolean dedicatedService;
    final boolean managerAssigned;
    final boolean barringActive;
    final boolean archivedTariff;
    final boolean supervisorDemanded;
    final boolean processedWithoutAnswer;
    final boolean traineeStuck;
    final boolean smsSendingConfirmed;
    final boolean fraudConfirmed;
    final boolean nonStandardSituation;
    final boolean managerContactRequired;
    final boolean numlexRequired;
    final boolean serviceRequestExists;

    /** The facts of a completed inquiry. */
    PlainInquiry(Inquiry completed) {
        topic = completed.topic();
        numberCount = completed.count("numberCount");
        chargeDays = completed.count("chargeDays");
        subscriptionCount = completed.count("subscriptionCount");
        discountCount = completed.count("discountCount");
        hoursSinceDocuments = completed.count("hoursSinceDocuments");
        segment = completed.choice("segment");
        region = completed.choice("region");
        site = completed.choice("site");
        department = completed.choice("department");
        portRefusal = completed.choice("portRefusal");
        repeatContact = completed.is("repeatContact");
        conflict = completed.is("conflict");
        selfServiceRefused = completed.is("selfServiceRefused");
        selfServiceUnavailable = completed.is("selfServiceUnavailable");
        shopVisitRefused = completed.is("shopVisitRefused");
        clientConsent = completed.is("clientConsent");
        writtenApplication = completed.is("writtenApplication");
        balancePositive = completed.is("balancePositive");
        procedureTransfer = completed.is("procedureTransfer");
        contentProviderRefused = completed.is("contentProviderRefused");
        purchasePlaceUnreachable = completed.is("purchasePlaceUnreachable");
        retailRefused = completed.is("retailRefused");
        firstLineDone = completed.is("firstLineDone");
        outage = completed.is("outage");
        smsPasswordUnavailable = completed.is("smsPasswordUnavailable");
        deviceUnclear = completed.is("deviceUnclear");
        adjacentUnitContactRequired = completed.is("adjacentUnitContactRequired");
        dedicatedService = completed.is("dedicatedService");
        managerAssigned = completed.is("managerAssigned");
        barringActive = completed.is("barringActive");
        archivedTariff = completed.is("archivedTariff");
        supervisorDemanded = completed.is("supervisorDemanded");
        processedWithoutAnswer = completed.is("processedWithoutAnswer");
        traineeStuck = completed.is("traineeStuck");
        smsSendingConfirmed = completed.is("smsSendingConfirmed");
        fraudConfirmed = completed.is("fraudConfirmed");
        nonStandardSituation = completed.is("nonStandardSituation");
        managerContactRequired = completed.is("managerContactRequired");
        numlexRequired = completed.is("numlexRequired");
        serviceRequestExists = completed.is("serviceRequestExists");
    }
}
