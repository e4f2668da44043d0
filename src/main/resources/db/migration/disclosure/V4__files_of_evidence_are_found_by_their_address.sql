create unique index evidence_file_by_address on disclosure.evidence (agency_id, address) where file_hash is not null and not live;
