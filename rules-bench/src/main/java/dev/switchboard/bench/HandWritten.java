package dev.switchboard.bench;

import static dev.switchboard.bench.Outcome.*;

import dev.switchboard.Inquiry;

/** The bundled catalogue as a programmer would write it without a rules engine. It reads inquiries as the engine does. */
final class HandWritten {

    private HandWritten() {}

    /**
     * Decides as the catalogue does.
     *
     * @param inquiry a completed inquiry
     */
    static Outcome decide(Inquiry inquiry) {
        if (inquiry.is("adjacentUnitContactRequired")) {
            return SS_TECH_22;
        }
        Outcome own = ofTopic(inquiry);
        if (own != FIRST_LINE) {
            return own;
        }
        if (inquiry.is("supervisorDemanded") && inquiry.conflict() && inquiry.is("firstLineDone")) {
            return SV_2_05;
        }
        return inquiry.is("traineeStuck") ? SV_2_09 : FIRST_LINE;
    }

    private static Outcome ofTopic(Inquiry inquiry) {
        return switch (inquiry.topic()) {
            case "charges" ->
                when(
                        (inquiry.chargeDays() > 7 || inquiry.numberCount() >= 3)
                                && (inquiry.conflict() || inquiry.is("selfServiceRefused")),
                        SS_FIN_01);
            case "bill-analysis" -> SS_FIN_02;
            case "balance-history" -> when(inquiry.chargeDays() > 7, SS_FIN_02);
            case "rating-roaming", "rating-discount-missing" -> SS_FIN_03;
            case "balance-desync" -> SS_FIN_04;
            case "payment-failed" -> SS_FIN_05;
            case "account-count", "debt-form" -> SS_FIN_06;
            case "block-verification", "debt" -> SS_FIN_07;
            case "receivables" -> when(inquiry.repeatContact() || inquiry.is("firstLineDone"), SS_FIN_07);
            case "block-financial" -> when(inquiry.is("balancePositive"), SS_FIN_08);
            case "funds-transfer" ->
                when(inquiry.is(isBusiness(inquiry) ? "writtenApplication" : "clientConsent"), SS_FIN_09);
            case "subscriptions" ->
                when(inquiry.numberCount() >= 3 || inquiry.count("subscriptionCount") >= 3, SS_FIN_10);
            case "rating-mts-tv" -> SS_FIN_11;
            case "debt-collection" -> SS_FIN_12;
            case "contract-not-mine" -> when(inquiry.is("shopVisitRefused"), SS_FIN_13);
            case "charges-disputed" -> when(inquiry.conflict() && inquiry.is("shopVisitRefused"), SS_FIN_14);

            case "calls-handset" -> SS_TECH_01;
            case "calls-network" -> when(inquiry.is("firstLineDone") && inquiry.is("procedureTransfer"), SS_TECH_01);
            case "network-services" -> when(inquiry.repeatContact(), SS_TECH_02);
            case "additional-services" -> when(inquiry.repeatContact(), SS_TECH_03);
            case "sms" -> when(inquiry.repeatContact() || inquiry.is("procedureTransfer"), SS_TECH_03);
            case "complex-services" -> when(inquiry.repeatContact(), SS_TECH_04);
            case "content-malfunction" -> when(inquiry.conflict() && inquiry.is("contentProviderRefused"), SS_TECH_05);
            case "internet-pc-setup" -> SS_TECH_06;
            case "modem" -> when(inquiry.repeatContact(), SS_TECH_07);
            case "mobile-internet" -> when(inquiry.is("firstLineDone") && inquiry.is("procedureTransfer"), SS_TECH_08);
            case "warranty" ->
                inquiry.is("retailRefused")
                        ? SS_TECH_09_REFUSED
                        : when(inquiry.is("purchasePlaceUnreachable"), SS_TECH_09);
            case "content-refund" -> SS_TECH_10;
            case "termination-technical" -> when(inquiry.conflict(), SS_TECH_11);
            case "sim-delivery" -> SS_TECH_12;
            case "web-interfaces" -> SS_TECH_13;
            case "femto-no-signal" -> when(inquiry.is("firstLineDone") && !inquiry.is("outage"), SS_TECH_15);
            case "femto-mode" -> SS_TECH_16;
            case "sim-spare" -> SS_TECH_17;
            case "confident-reception" ->
                when(isBusiness(inquiry) || inquiry.choice("region").equals("moscow"), SS_TECH_18);
            case "sms-international-ported" -> SS_TECH_19;
            case "account-password" -> when(inquiry.is("smsPasswordUnavailable"), SS_TECH_20);
            case "modem-block" -> when(inquiry.is("deviceUnclear"), SS_TECH_21);

            case "claim-network-quality", "claim-services" -> SS_CLAIM_01;

            case "confidentiality-breach" -> SV_1_01;
            case "topup-card-activation" -> when(inquiry.numberCount() >= 3, SV_1_02);
            case "balance" ->
                when(
                        inquiry.numberCount() > 10
                                || (inquiry.numberCount() >= 3
                                        && (inquiry.is("selfServiceRefused") || inquiry.is("selfServiceUnavailable"))),
                        SV_1_03);
            case "bulk-change" -> when(inquiry.numberCount() >= 3, SV_1_03);
            case "claim-gop" -> SV_1_04;
            case "paid-branch-compensation" -> SV_1_05;
            case "vas-special" -> when(!inquiry.is("dedicatedService"), SV_1_06);
            case "vas-autosecretary" ->
                when(
                        !inquiry.is("dedicatedService")
                                && !inquiry.choice("region").equals("moscow"),
                        SV_1_06);
            case "personal-manager" -> when(isBusiness(inquiry) && !inquiry.is("managerAssigned"), SV_1_08);
            case "tariff-change-super-smart" ->
                when(!inquiry.choice("region").equals("other") && inquiry.is("barringActive"), SV_1_09);
            case "archived-return" -> SV_1_10;
            case "number-change" -> SV_1_11;

            case "not-in-knowledge-base" -> when(!inquiry.is("archivedTariff"), SV_2_01);
            case "it-request" -> SV_2_02;
            case "request-unfulfilled" -> SV_2_03;
            case "application-overdue" -> SV_2_04;
            case "service-quality" -> SV_2_06;
            case "claim-status" -> when(inquiry.is("processedWithoutAnswer"), SV_2_07);
            case "termination" -> when(inquiry.conflict(), SV_2_08);
            case "fraud" -> when(inquiry.is("smsSendingConfirmed") && !inquiry.is("fraudConfirmed"), SV_2_10);
            case "block-loss-anonymous" -> when(inquiry.conflict() || inquiry.is("nonStandardSituation"), SV_2_11);
            case "contract-awaiting-payment" -> SV_2_12;
            case "promised-payment-corporate" -> when(inquiry.is("managerContactRequired"), SV_2_13);
            case "corporate-tariff-discounts" -> when(inquiry.count("discountCount") >= 2, SV_2_14);
            case "reliability-category" -> SV_2_15;

            case "port-out-intent" -> when(!isCorporateAgent(inquiry), MNP_01);
            case "port-in-relaunch" -> when(isPortInOpen(inquiry) && mayCallMnp(inquiry), MNP_02);
            case "porting-problem" -> when(mayCallMnp(inquiry), MNP_03);
            case "porting-status" ->
                when((inquiry.repeatContact() || inquiry.is("firstLineDone")) && mayCallMnp(inquiry), MNP_04);
            case "port-out-cancel" -> when(mayCallMnp(inquiry), MNP_05);
            case "port-in-online-missing" ->
                when(
                        inquiry.count("hoursSinceDocuments") > 24
                                && !inquiry.is("serviceRequestExists")
                                && mayCallMnp(inquiry),
                        MNP_06);

            default -> FIRST_LINE;
        };
    }

    private static Outcome when(boolean holds, Outcome outcome) {
        return holds ? outcome : FIRST_LINE;
    }

    private static boolean isBusiness(Inquiry inquiry) {
        return !inquiry.choice("segment").equals("individual");
    }

    private static boolean isCorporateAgent(Inquiry inquiry) {
        return inquiry.choice("department").equals("corporate");
    }

    private static boolean mayCallMnp(Inquiry inquiry) {
        return !isCorporateAgent(inquiry) || inquiry.is("numlexRequired");
    }

    private static boolean isPortInOpen(Inquiry inquiry) {
        String refusal = inquiry.choice("portRefusal");
        return !refusal.equals("unpaid-debt") && !refusal.equals("client-cancelled");
    }
}
