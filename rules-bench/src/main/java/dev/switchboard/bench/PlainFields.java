package dev.switchboard.bench;

import static dev.switchboard.bench.Outcome.*;

/**
 * The same as {@link HandWritten} on the fields of an object of its own: no fact is looked up, none is checked, and none has a name. The
 * fastest that can be written by hand.
 */
final class PlainFields {

    private PlainFields() {}

    /**
     * Decides as the catalogue does.
     *
     * @param inquiry has a value in each field
     */
    static Outcome decide(PlainInquiry inquiry) {
        if (inquiry.adjacentUnitContactRequired) {
            return SS_TECH_22;
        }
        Outcome own = ofTopic(inquiry);
        if (own != FIRST_LINE) {
            return own;
        }
        if (inquiry.supervisorDemanded && inquiry.conflict && inquiry.firstLineDone) {
            return SV_2_05;
        }
        return inquiry.traineeStuck ? SV_2_09 : FIRST_LINE;
    }

    private static Outcome ofTopic(PlainInquiry inquiry) {
        return switch (inquiry.topic) {
            case "charges" ->
                when(
                        (inquiry.chargeDays > 7 || inquiry.numberCount >= 3)
                                && (inquiry.conflict || inquiry.selfServiceRefused),
                        SS_FIN_01);
            case "bill-analysis" -> SS_FIN_02;
            case "balance-history" -> when(inquiry.chargeDays > 7, SS_FIN_02);
            case "rating-roaming", "rating-discount-missing" -> SS_FIN_03;
            case "balance-desync" -> SS_FIN_04;
            case "payment-failed" -> SS_FIN_05;
            case "account-count", "debt-form" -> SS_FIN_06;
            case "block-verification", "debt" -> SS_FIN_07;
            case "receivables" -> when(inquiry.repeatContact || inquiry.firstLineDone, SS_FIN_07);
            case "block-financial" -> when(inquiry.balancePositive, SS_FIN_08);
            case "funds-transfer" ->
                when(isBusiness(inquiry) ? inquiry.writtenApplication : inquiry.clientConsent, SS_FIN_09);
            case "subscriptions" -> when(inquiry.numberCount >= 3 || inquiry.subscriptionCount >= 3, SS_FIN_10);
            case "rating-mts-tv" -> SS_FIN_11;
            case "debt-collection" -> SS_FIN_12;
            case "contract-not-mine" -> when(inquiry.shopVisitRefused, SS_FIN_13);
            case "charges-disputed" -> when(inquiry.conflict && inquiry.shopVisitRefused, SS_FIN_14);

            case "calls-handset" -> SS_TECH_01;
            case "calls-network" -> when(inquiry.firstLineDone && inquiry.procedureTransfer, SS_TECH_01);
            case "network-services" -> when(inquiry.repeatContact, SS_TECH_02);
            case "additional-services" -> when(inquiry.repeatContact, SS_TECH_03);
            case "sms" -> when(inquiry.repeatContact || inquiry.procedureTransfer, SS_TECH_03);
            case "complex-services" -> when(inquiry.repeatContact, SS_TECH_04);
            case "content-malfunction" -> when(inquiry.conflict && inquiry.contentProviderRefused, SS_TECH_05);
            case "internet-pc-setup" -> SS_TECH_06;
            case "modem" -> when(inquiry.repeatContact, SS_TECH_07);
            case "mobile-internet" -> when(inquiry.firstLineDone && inquiry.procedureTransfer, SS_TECH_08);
            case "warranty" ->
                inquiry.retailRefused ? SS_TECH_09_REFUSED : when(inquiry.purchasePlaceUnreachable, SS_TECH_09);
            case "content-refund" -> SS_TECH_10;
            case "termination-technical" -> when(inquiry.conflict, SS_TECH_11);
            case "sim-delivery" -> SS_TECH_12;
            case "web-interfaces" -> SS_TECH_13;
            case "femto-no-signal" -> when(inquiry.firstLineDone && !inquiry.outage, SS_TECH_15);
            case "femto-mode" -> SS_TECH_16;
            case "sim-spare" -> SS_TECH_17;
            case "confident-reception" -> when(isBusiness(inquiry) || inquiry.region.equals("moscow"), SS_TECH_18);
            case "sms-international-ported" -> SS_TECH_19;
            case "account-password" -> when(inquiry.smsPasswordUnavailable, SS_TECH_20);
            case "modem-block" -> when(inquiry.deviceUnclear, SS_TECH_21);

            case "claim-network-quality", "claim-services" -> SS_CLAIM_01;

            case "confidentiality-breach" -> SV_1_01;
            case "topup-card-activation" -> when(inquiry.numberCount >= 3, SV_1_02);
            case "balance" ->
                when(
                        inquiry.numberCount > 10
                                || (inquiry.numberCount >= 3
                                        && (inquiry.selfServiceRefused || inquiry.selfServiceUnavailable)),
                        SV_1_03);
            case "bulk-change" -> when(inquiry.numberCount >= 3, SV_1_03);
            case "claim-gop" -> SV_1_04;
            case "paid-branch-compensation" -> SV_1_05;
            case "vas-special" -> when(!inquiry.dedicatedService, SV_1_06);
            case "vas-autosecretary" -> when(!inquiry.dedicatedService && !inquiry.region.equals("moscow"), SV_1_06);
            case "personal-manager" -> when(isBusiness(inquiry) && !inquiry.managerAssigned, SV_1_08);
            case "tariff-change-super-smart" -> when(!inquiry.region.equals("other") && inquiry.barringActive, SV_1_09);
            case "archived-return" -> SV_1_10;
            case "number-change" -> SV_1_11;

            case "not-in-knowledge-base" -> when(!inquiry.archivedTariff, SV_2_01);
            case "it-request" -> SV_2_02;
            case "request-unfulfilled" -> SV_2_03;
            case "application-overdue" -> SV_2_04;
            case "service-quality" -> SV_2_06;
            case "claim-status" -> when(inquiry.processedWithoutAnswer, SV_2_07);
            case "termination" -> when(inquiry.conflict, SV_2_08);
            case "fraud" -> when(inquiry.smsSendingConfirmed && !inquiry.fraudConfirmed, SV_2_10);
            case "block-loss-anonymous" -> when(inquiry.conflict || inquiry.nonStandardSituation, SV_2_11);
            case "contract-awaiting-payment" -> SV_2_12;
            case "promised-payment-corporate" -> when(inquiry.managerContactRequired, SV_2_13);
            case "corporate-tariff-discounts" -> when(inquiry.discountCount >= 2, SV_2_14);
            case "reliability-category" -> SV_2_15;

            case "port-out-intent" -> when(!isCorporateAgent(inquiry), MNP_01);
            case "port-in-relaunch" -> when(isPortInOpen(inquiry) && mayCallMnp(inquiry), MNP_02);
            case "porting-problem" -> when(mayCallMnp(inquiry), MNP_03);
            case "porting-status" ->
                when((inquiry.repeatContact || inquiry.firstLineDone) && mayCallMnp(inquiry), MNP_04);
            case "port-out-cancel" -> when(mayCallMnp(inquiry), MNP_05);
            case "port-in-online-missing" ->
                when(inquiry.hoursSinceDocuments > 24 && !inquiry.serviceRequestExists && mayCallMnp(inquiry), MNP_06);

            default -> FIRST_LINE;
        };
    }

    private static Outcome when(boolean holds, Outcome outcome) {
        return holds ? outcome : FIRST_LINE;
    }

    private static boolean isBusiness(PlainInquiry inquiry) {
        return !inquiry.segment.equals("individual");
    }

    private static boolean isCorporateAgent(PlainInquiry inquiry) {
        return inquiry.department.equals("corporate");
    }

    private static boolean mayCallMnp(PlainInquiry inquiry) {
        return !isCorporateAgent(inquiry) || inquiry.numlexRequired;
    }

    private static boolean isPortInOpen(PlainInquiry inquiry) {
        String refusal = inquiry.portRefusal;
        return !refusal.equals("unpaid-debt") && !refusal.equals("client-cancelled");
    }
}
