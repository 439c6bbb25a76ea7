/// The sample that `demo` reviews: a short agreement of our own writing, with strong, weak, adverse and missing clauses.
enum DemoAgreement {
    /// The path that its report shows.
    static let name = "demo.txt"

    static let text = """
        CLOUD SERVICES AGREEMENT

        This Agreement is made on 1 March 2026 between Harbour Example Insurance Limited, an insurer authorized in
        Hong Kong (the "Customer"), and Sample Cloud Hosting Limited (the "Provider").

        1. SERVICES

        1.1 The Provider shall host the Customer's policy administration system and provide the services described
        in Schedule 1 (the "Services") from 1 April 2026 for a term of three years.

        1.2 The Provider shall make the Services available at least 99.5% of each month and shall report the
        availability achieved to the Customer every month.

        2. FEES

        2.1 The Customer shall pay the fees set out in Schedule 2 within thirty (30) days after receipt of an invoice.

        3. DATA AND CONFIDENTIALITY

        3.1 Each party shall keep the other party's confidential information in confidence and use it only for the
        purposes of this Agreement. This clause survives termination.

        3.2 The Provider may store and process Customer Data in any country in which it or its affiliates maintain
        facilities, without notice to the Customer.

        3.3 The Provider shall use reasonable efforts to notify the Customer of any unauthorized access to Customer
        Data within [●] hours after becoming aware of it.

        4. SUBCONTRACTING

        4.1 The Provider may subcontract any part of the Services at its discretion.

        5. BUSINESS CONTINUITY

        5.1 The Provider shall maintain a business continuity and disaster recovery plan and shall test it at least
        once a year.

        6. LIABILITY

        6.1 The Provider's total liability under this Agreement shall not exceed the fees paid in the three months
        before the claim.

        7. TERM AND TERMINATION

        7.1 Either party may terminate this Agreement by written notice if the other commits a material breach and
        does not remedy it within thirty (30) days after notice.

        7.2 Upon termination the Provider shall return the Customer Data to the Customer in a commonly used format
        and then delete all copies.

        8. GENERAL

        8.1 The Provider may assign this Agreement to any third party without the Customer's consent.

        8.2 This Agreement is governed by the laws of Hong Kong. The parties submit to the exclusive jurisdiction of
        the courts of Hong Kong.

        8.3 No amendment of this Agreement is effective unless it is in writing and signed by both parties.

        SIGNED by the parties on the date stated above.

        """
}
