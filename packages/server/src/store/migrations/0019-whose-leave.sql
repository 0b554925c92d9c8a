-- Leave: whose it was when it was asked for. What was the law's then is never declined, whatever the offer calls it since.

alter table leave_request add column owner text check (owner in ('statutory', 'employer'));
