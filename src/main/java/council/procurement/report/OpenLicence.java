package council.procurement.report;

/** The licence under which all is published: the Open Government Licence, version 3, with the council as its publisher. */
public final class OpenLicence {

    /** Where it stands. */
    public static final String ADDRESS = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private OpenLicence() {}
}
