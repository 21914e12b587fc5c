package council.procurement.register.intake;

/**
 * The names under which councils keep the columns of their registers, as seen in registers and in the LGA's guidance.
 * Of two names for one column the earlier is the surer; names after a bar count only where no other is there.
 */
final class SeenNames {

    static final String TABLE = """
            OrganisationLabel: organisation name; council name; council; local authority; authority; organisation; \
            contracting authority; body name; buyer
            OrganisationURI: organisation code; organisation id; authority code | body
            ContractReference: contract reference number / id; contract reference number; contract ref; contract id; \
            contract number; contract code; agreement reference; agreement number; reference number; reference; ref; \
            unique reference; unique reference number; contract unique reference; contract register reference; \
            contract register number; register reference; urn | unique id; id
            ContractTitle: title of the agreement; contract name; name of contract; contract title / name; agreement \
            title; name of agreement; agreement name; title of contract; title; tender title; project title | name; \
            project; project name; subject
            ContractType: contract type; type of contract; agreement type; type of agreement
            OrganisationalUnit: local authority directorate/service responsible; directorate/service responsible; \
            local authority department responsible; department responsible; directorate; department; service area; \
            division; responsible department; service department; council department; directorate/department; \
            department/service; service responsible; business unit; business area | service; portfolio; section; \
            team
            ServiceCategoryLabel: service category label; service category; service category name; sercop category
            ServiceCategoryURI: service category uri; service category code; sercop code
            Description: description of goods and services; description of the goods and/or services; description of \
            the goods and/or services being provided; contract description; description of contract; description of \
            services; description of agreement; goods and services | details; detail; summary; purpose
            ProcurementCategory: procurement classification: council's procurement category label; procurement \
            category; procurement category label; product category; category; spend category; category of spend; \
            category name | commodity
            CPVLabel: procurement classification: cpv label; cpv description; cpv name; cpv category
            CPVCode: procurement classification: cpv code; main cpv code; cpv codes; cpv number; cpv uri; main cpv; \
            cpv
            ProclassLabel: procurement classification: proclass label; proclass description; proclass
            ProclassCode: procurement classification: proclass code; proclass uri; proclass id
            StartDate: contract start date; contract start; start; start date of contract; agreement start date; \
            contract commencement date; commencement date; date of commencement; validity start; valid from; date \
            from; from date | from; begin date
            EndDate: contract end date; contract end; end; end date of contract; agreement end date; current end \
            date; current contract end date; contract expiry date; contract expiry; current expiry date; expiry \
            date; expiry; validity end; valid to; valid until; date to; to date; contract completion date; \
            completion date; finish date | to
            ReviewDate: contract review date; date of review; review date of contract; next review date; next \
            review; review
            LastExtensionDate: extension period; maximum end date; latest end date; end date including extensions; \
            contract end date including extensions; end date with extensions; extended end date; final end date; \
            maximum extension date; extension end date; latest possible end date; max end date; extension date
            ContractValue: contract value; total contract value; total value of contract; value of contract; whole \
            life contract value; whole life value; lifetime value; contract value excluding vat; total contract \
            value excluding vat; value excluding vat; total value excluding vat; net contract value; sum to be paid \
            over the length of the contract; contract sum; contract amount; contract price; total value; value | \
            award value; awarded value; total awarded value; original value; initial value; estimated contract \
            value; total estimated value; estimated total value; estimated value; actual value; amount
            FixedCost: fixed cost / estimated cost; fixed/estimated cost; fixed or estimated cost; fixed or \
            estimated
            IrrecoverableVAT: vat that cannot be recovered; vat not recoverable; vat non recoverable; vat \
            irrecoverable; vat not recovered; non recoverable vat; unrecoverable vat; irrecoverable vat amount; \
            irrecoverable vat value; amount of irrecoverable vat; non-recoverable vat amount
            SupplierName: name of supplier; supplier; supplier(s); awarded supplier; contracted supplier; successful \
            supplier; supplier name and details; supplier trading name; vendor name; vendor; contractor name; name \
            of contractor; contractor; provider name; provider; supplier/provider; supplier/contractor; \
            contractor/supplier; awarded to | company name; beneficiary name; beneficiary; company
            CompaniesHouseRegistrationNumber: supplier registered company number; supplier company registration \
            number; supplier company number; companies house number; companies house reg number; company \
            registration number; company reg number; registered company number; company registered number; company \
            number; company registration; crn
            CharityCommissionNumber: supplier registered charity number; supplier charity number; registered charity \
            number; charity registration number; charity reg number; charity number; vcse registration number; vcs \
            registration number
            OtherSupplierID: other ids; other id; supplier id; supplier number; supplier code; supplier reference; \
            vendor id; vendor number; vendor code; creditor number; duns number; duns
            SMESupplier: supplier sme; is the supplier an sme; is sme; sme yes/no; sme (y/n); sme status; small or \
            medium enterprise; small and medium enterprise; small or medium sized enterprise; small medium \
            enterprise; sme
            VCSESupplier: supplier vcse; vcs supplier; supplier vcs; is vcse; vcse (y/n); vcse status; vcse \
            organisation; vcs organisation; voluntary or community sector organisation; voluntary or community \
            sector; voluntary community sector; vcse; vcs; vco; voluntary sector; third sector
            VCSESupplierType: vcse type; type of vcse; vcs type; type of vcse supplier
            ContactName: nominated contact point: name; nominated contact; contact point; procurement contact; \
            contact officer; contact person; contact
            ContactEmail: nominated contact point: email; contact e-mail; contact email address; contact e-mail \
            address; email address; e-mail address; email; e-mail
            ContactURL: nominated contact point: url; contact website; contact web address; website
            ProcessType: tender type; tender process type; process used; tender process; invitation to tender/quote; \
            itt or quote; invitation to quote or tender; tender or quote; quote/tender; invitation to quote or \
            published invitation to tender; itq/itt; itt/itq; quotation or tender
            TenderDocumentURL: original tender document; tender document; tender documents; tender url; tender link; \
            link to tender; contracts finder link; contract notice url; tender notice url | notice url
            ContractDocumentURL: contract document; contract documents; contract url; contract link; link to \
            contract; link to contract document
            PerformanceInformationURL: performance information; performance url
            AreaServedLabel: location served label; area served; location served; location of delivery; place of \
            delivery; geographic area | location; area; ward; region
            AreaServedURI: location served uri; location uri; area code; ward code
            SupplierPostcode: supplier post code; supplier address postcode; vendor postcode; contractor postcode; \
            postcode; post code
            ContractOwner: senior responsible owner; senior responsible officer; accountable officer; responsible \
            officer; budget holder; service owner; head of service; lead director | owner
            ContractManager: contract manager name; name of contract manager; contract lead; contract officer; \
            contract administrator; responsible manager; lead officer | manager
            ContractStatus: status; current status; contract state; live/expired
            AwardDate: contract award date; date of award; date of contract award; date contract awarded; date \
            awarded; awarded date
            NoticePeriod: notice period required; contract notice period; termination notice period; termination \
            notice; notice to terminate; notice required; notice period (days); notice period (weeks); notice period \
            (months)
            ExtensionOptions: extension option; options to extend; option to extend; possible extensions; potential \
            extension; available extensions; extensions available; extension available; permitted extensions; \
            optional extensions; optional extension; extension details; extension terms; extension provision; \
            extension length; extensions; extension; extension options (months); extension options (years); \
            extension (months); extension (years); extensions (months); extensions (years); option to extend \
            (months); option to extend (years)
            ExtendedValue: value including extensions; value with extensions; total value including extensions; \
            contract value including extensions; total contract value including extensions; full value including \
            extensions; maximum contract value; maximum value; max value
            ValueIncVAT: contract value including vat; total contract value including vat; total value including \
            vat; gross contract value; total gross value; gross value; value gross
            AnnualValue: annual contract value; estimated annual contract value; estimated annual value; average \
            annual value; annualised value; yearly value; value per annum; value pa; contract value per annum; per \
            annum value; annual spend; estimated annual spend; annual cost; annual amount
            Procedure: procurement procedure; procedure type; type of procedure; tendering procedure; award \
            procedure; procurement route; route to market; sourcing route; procurement method; method of \
            procurement; award method; procurement process; procurement type
            LawRegime: procurement regime; legal regime; regime; procurement legislation; governing legislation; \
            applicable regulations; legislation | regulations
            """;

    private SeenNames() {}
}
