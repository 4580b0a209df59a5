package com.questcity.auth.privacy;

import java.util.UUID;

/** The job's data: whose copy to make, and which request for it. */
record ExportOrder(UUID accountId, UUID exportId) {}
